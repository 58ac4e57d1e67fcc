package io.redress.triage.classifying;

import java.util.Arrays;

/**
 * Each token's state is bent into a few features; each label looks at the tokens that matter to it
 * (attention), and at the strongest of each feature, and says how much they speak for it.
 *
 * @param numbers all weights, in the order of the shape's places
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MeaningNetwork(Shape shape, float[] numbers) {

    /** A smooth step: x times the logistic function of this many x. */
    public static final float BEND = 1.702f;

    /**
     * Where the weights stand: bend (inputs x hidden), its bias, then for every label its attention, what
     * it makes of what it attended to, what it makes of the strongest features, and its bias.
     */
    public record Shape(int inputs, int hidden) {

        public int bendBias() {
            return inputs * hidden;
        }

        public int attention() {
            return bendBias() + hidden;
        }

        public int attended() {
            return attention() + Labels.SIZE * hidden;
        }

        public int strongest() {
            return attended() + Labels.SIZE * hidden;
        }

        public int bias() {
            return strongest() + Labels.SIZE * hidden;
        }

        public int size() {
            return bias() + Labels.SIZE;
        }
    }

    float[] outputs(float[][] states) {
        int hidden = shape.hidden();
        var features = new float[states.length][];
        for (int t = 0; t < states.length; t++) {
            features[t] = bent(states[t]);
        }
        var strongest = new float[hidden];
        Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
        for (var token : features) {
            for (int j = 0; j < hidden; j++) {
                strongest[j] = Math.max(strongest[j], token[j]);
            }
        }
        var outputs = new float[Labels.SIZE];
        for (int label = 0; label < Labels.SIZE; label++) {
            int row = label * hidden;
            outputs[label] =
                    numbers[shape.bias() + label]
                            + dot(shape.strongest() + row, strongest)
                            + dot(shape.attended() + row, attended(label, features));
        }
        return outputs;
    }

    private float[] bent(float[] state) {
        int hidden = shape.hidden();
        if (state.length != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a model for states of " + shape.inputs() + " numbers, not " + state.length);
        }
        var sums = Arrays.copyOfRange(numbers, shape.bendBias(), shape.bendBias() + hidden);
        for (int i = 0; i < state.length; i++) {
            float value = state[i];
            int row = i * hidden;
            for (int j = 0; j < hidden; j++) {
                sums[j] += value * numbers[row + j];
            }
        }
        for (int j = 0; j < hidden; j++) {
            sums[j] *= step(sums[j]);
        }
        return sums;
    }

    public static float step(float x) {
        return (float) (1 / (1 + Math.exp(-BEND * x)));
    }

    private float[] attended(int label, float[][] features) {
        var shares = new float[features.length];
        for (int t = 0; t < features.length; t++) {
            shares[t] = dot(shape.attention() + label * shape.hidden(), features[t]);
        }
        shares(shares);
        var sum = new float[shape.hidden()];
        for (int t = 0; t < features.length; t++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += shares[t] * features[t][j];
            }
        }
        return sum;
    }

    /** Turns scores into shares that add up to one, in place. */
    public static void shares(float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float all = 0;
        for (int t = 0; t < scores.length; t++) {
            scores[t] = (float) Math.exp(scores[t] - highest);
            all += scores[t];
        }
        for (int t = 0; t < scores.length; t++) {
            scores[t] /= all;
        }
    }

    private float dot(int from, float[] values) {
        float sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += numbers[from + j] * values[j];
        }
        return sum;
    }
}
