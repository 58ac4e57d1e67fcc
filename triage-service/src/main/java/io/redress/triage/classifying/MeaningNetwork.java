package io.redress.triage.classifying;

import java.util.Arrays;

/**
 * Each token's state is bent into a few features; each label looks at the tokens that matter to it
 * (attention), and at the strongest of each feature, and says how much they speak for it.
 *
 * @param rows all weights, in the order of the shape's places. Rows of their own, because the JVM computes
 *     with eight numbers at once only where all arrays of a loop are walked by the same index
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MeaningNetwork(Shape shape, float[][] rows) {

    /** A smooth step: x times the logistic function of this many x. */
    public static final float BEND = 1.702f;

    /**
     * Where the rows of weights stand: one for each input and one for the bias of the bend, then for every
     * label one of its attention, one of what it makes of what it attended to, one of what it makes of the
     * strongest features; last, the row of all labels' biases.
     */
    public record Shape(int inputs, int hidden) {

        public int bendBias() {
            return inputs;
        }

        public int attention(int label) {
            return inputs + 1 + label;
        }

        public int attended(int label) {
            return attention(label) + Labels.SIZE;
        }

        public int strongest(int label) {
            return attended(label) + Labels.SIZE;
        }

        public int bias() {
            return strongest(0) + Labels.SIZE;
        }

        /** Rows of nothing. */
        public float[][] rows() {
            var rows = new float[bias() + 1][hidden];
            rows[bias()] = new float[Labels.SIZE];
            return rows;
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
        var outputs = rows[shape.bias()].clone();
        for (int label = 0; label < Labels.SIZE; label++) {
            outputs[label] +=
                    dot(rows[shape.strongest(label)], strongest)
                            + dot(rows[shape.attended(label)], attended(label, features));
        }
        return outputs;
    }

    private float[] bent(float[] state) {
        if (state.length != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a model for states of " + shape.inputs() + " numbers, not " + state.length);
        }
        var sums = bend(rows, shape, state);
        for (int j = 0; j < sums.length; j++) {
            sums[j] *= step(sums[j]);
        }
        return sums;
    }

    /** The features before they are bent. */
    public static float[] bend(float[][] rows, Shape shape, float[] state) {
        var sums = rows[shape.bendBias()].clone();
        for (int i = 0; i < state.length; i++) {
            addTo(sums, rows[i], state[i]);
        }
        return sums;
    }

    public static void addTo(float[] sum, float[] values, float weight) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * values[j];
        }
    }

    public static float step(float x) {
        return (float) (1 / (1 + Math.exp(-BEND * x)));
    }

    private float[] attended(int label, float[][] features) {
        var shares = new float[features.length];
        for (int t = 0; t < features.length; t++) {
            shares[t] = dot(rows[shape.attention(label)], features[t]);
        }
        shares(shares);
        var sum = new float[shape.hidden()];
        for (int t = 0; t < features.length; t++) {
            addTo(sum, features[t], shares[t]);
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

    /** Four sums at once: a single one would wait for itself. */
    public static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int j = 0;
        for (; j + 3 < one.length; j += 4) {
            a += one[j] * other[j];
            b += one[j + 1] * other[j + 1];
            c += one[j + 2] * other[j + 2];
            d += one[j + 3] * other[j + 3];
        }
        for (; j < one.length; j++) {
            a += one[j] * other[j];
        }
        return a + b + c + d;
    }
}
