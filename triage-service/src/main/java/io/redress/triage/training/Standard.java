package io.redress.triage.training;

import io.redress.triage.classifying.MeaningNetwork;
import io.redress.triage.classifying.MeaningNetwork.Shape;

/**
 * Brings each number of the token states to mean 0 and spread 1 while a network learns; what it learned
 * is then said in terms of the states as they are.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Standard(float[] mean, float[] inverse) {

    private static final int ENOUGH_TEXTS = 2_000;

    static Standard of(int[] places, TokenStates states) {
        int size = states.at(places[0])[0].length;
        var sum = new double[size];
        var square = new double[size];
        long tokens = 0;
        for (int p = 0; p < Math.min(ENOUGH_TEXTS, places.length); p++) {
            for (var state : states.at(places[p])) {
                tokens++;
                for (int i = 0; i < size; i++) {
                    sum[i] += state[i];
                    square[i] += state[i] * state[i];
                }
            }
        }
        var mean = new float[size];
        var inverse = new float[size];
        for (int i = 0; i < size; i++) {
            mean[i] = (float) (sum[i] / tokens);
            double spread = Math.sqrt(Math.max(1e-6, square[i] / tokens - mean[i] * mean[i]));
            inverse[i] = (float) (1 / spread);
        }
        return new Standard(mean, inverse);
    }

    int size() {
        return mean.length;
    }

    /** Changes the states in place. */
    float[][] of(float[][] states) {
        for (var state : states) {
            for (int i = 0; i < state.length; i++) {
                state[i] = (state[i] - mean[i]) * inverse[i];
            }
        }
        return states;
    }

    /** What was learned of the changed states, said of the states as they are. */
    float[][] foldedInto(Shape shape, float[][] rows) {
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < shape.hidden(); j++) {
                rows[i][j] *= inverse[i];
            }
            MeaningNetwork.addTo(rows[shape.bendBias()], rows[i], -mean[i]);
        }
        return rows;
    }
}
