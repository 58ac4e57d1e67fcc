package io.redress.triage.training;

import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.MeaningNetwork;
import io.redress.triage.classifying.MeaningNetwork.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Adds up, over texts, how each number of a {@link MeaningNetwork} would have to change to read them
 * better. Inputs are left out at random, so that no text is learned by heart.
 */
final class MeaningGradient {

    /** How far each output of one text is off; says what the text's outputs should have been. */
    interface Target {
        float[] off(float[] outputs);
    }

    private final Shape shape;
    private final float[] numbers;
    private final float[] sums;
    private final double leaveOut;

    MeaningGradient(Shape shape, float[] numbers, double leaveOut) {
        this.shape = shape;
        this.numbers = numbers;
        this.leaveOut = leaveOut;
        sums = new float[numbers.length];
    }

    float[] sums() {
        return sums;
    }

    void reset() {
        Arrays.fill(sums, 0);
    }

    void add(float[][] states, Target target, SplittableRandom random) {
        int hidden = shape.hidden();
        int tokens = states.length;
        var inputs = new float[tokens][];
        var bent = new float[tokens][];
        var features = new float[tokens][hidden];
        for (int t = 0; t < tokens; t++) {
            inputs[t] = thinned(states[t], random);
            bent[t] = bend(inputs[t]);
            for (int j = 0; j < hidden; j++) {
                features[t][j] = bent[t][j] * MeaningNetwork.step(bent[t][j]);
            }
        }
        var best = strongest(features);
        var keepStrongest = kept(hidden, random);
        var shares = new float[Labels.SIZE][tokens];
        var attended = new float[Labels.SIZE][hidden];
        var keepAttended = new float[Labels.SIZE][];
        var outputs = new float[Labels.SIZE];
        for (int label = 0; label < Labels.SIZE; label++) {
            keepAttended[label] = kept(hidden, random);
            attend(label, features, shares[label], attended[label]);
            outputs[label] = numbers[shape.bias() + label];
            for (int j = 0; j < hidden; j++) {
                int at = label * hidden + j;
                outputs[label] +=
                        numbers[shape.attended() + at] * attended[label][j] * keepAttended[label][j]
                                + numbers[shape.strongest() + at]
                                        * features[best[j]][j]
                                        * keepStrongest[j];
            }
        }
        var off = target.off(outputs);
        var back = new float[tokens][hidden];
        for (int label = 0; label < Labels.SIZE; label++) {
            sums[shape.bias() + label] += off[label];
            var pull = new float[hidden];
            for (int j = 0; j < hidden; j++) {
                int at = label * hidden + j;
                sums[shape.attended() + at] +=
                        off[label] * attended[label][j] * keepAttended[label][j];
                sums[shape.strongest() + at] +=
                        off[label] * features[best[j]][j] * keepStrongest[j];
                pull[j] = off[label] * numbers[shape.attended() + at] * keepAttended[label][j];
                back[best[j]][j] += off[label] * numbers[shape.strongest() + at] * keepStrongest[j];
            }
            backThroughAttention(label, features, shares[label], pull, back);
        }
        for (int t = 0; t < tokens; t++) {
            backThroughBend(inputs[t], bent[t], back[t]);
        }
    }

    private float[] bend(float[] input) {
        int hidden = shape.hidden();
        var sum = Arrays.copyOfRange(numbers, shape.bendBias(), shape.bendBias() + hidden);
        for (int i = 0; i < input.length; i++) {
            float value = input[i];
            int row = i * hidden;
            for (int j = 0; j < hidden; j++) {
                sum[j] += value * numbers[row + j];
            }
        }
        return sum;
    }

    private void backThroughBend(float[] input, float[] bent, float[] back) {
        int hidden = shape.hidden();
        for (int j = 0; j < hidden; j++) {
            float step = MeaningNetwork.step(bent[j]);
            back[j] *= step + MeaningNetwork.BEND * bent[j] * step * (1 - step);
            sums[shape.bendBias() + j] += back[j];
        }
        for (int i = 0; i < input.length; i++) {
            float value = input[i];
            int row = i * hidden;
            for (int j = 0; j < hidden; j++) {
                sums[row + j] += value * back[j];
            }
        }
    }

    private void attend(int label, float[][] features, float[] shares, float[] attended) {
        int row = shape.attention() + label * shape.hidden();
        for (int t = 0; t < features.length; t++) {
            shares[t] = dot(numbers, row, features[t]);
        }
        MeaningNetwork.shares(shares);
        for (int t = 0; t < features.length; t++) {
            addTo(attended, features[t], shares[t]);
        }
    }

    private void backThroughAttention(
            int label, float[][] features, float[] shares, float[] pull, float[][] back) {
        int hidden = shape.hidden();
        int row = shape.attention() + label * hidden;
        var worth = new float[features.length];
        float mean = 0;
        for (int t = 0; t < features.length; t++) {
            worth[t] = dot(pull, 0, features[t]);
            mean += shares[t] * worth[t];
        }
        for (int t = 0; t < features.length; t++) {
            float change = shares[t] * (worth[t] - mean);
            for (int j = 0; j < hidden; j++) {
                back[t][j] += shares[t] * pull[j] + change * numbers[row + j];
                sums[row + j] += change * features[t][j];
            }
        }
    }

    private int[] strongest(float[][] features) {
        var best = new int[shape.hidden()];
        for (int t = 1; t < features.length; t++) {
            for (int j = 0; j < best.length; j++) {
                best[j] = features[t][j] > features[best[j]][j] ? t : best[j];
            }
        }
        return best;
    }

    private float[] thinned(float[] state, SplittableRandom random) {
        var kept = kept(state.length, random);
        for (int i = 0; i < kept.length; i++) {
            kept[i] *= state[i];
        }
        return kept;
    }

    private float[] kept(int size, SplittableRandom random) {
        var kept = new float[size];
        float more = (float) (1 / (1 - leaveOut));
        long limit = (long) (leaveOut * 0x1p16);
        for (int i = 0; i < size; i += 4) {
            long bits = random.nextLong();
            for (int n = i; n < Math.min(size, i + 4); n++, bits >>>= 16) {
                kept[n] = (bits & 0xFFFF) >= limit ? more : 0;
            }
        }
        return kept;
    }

    private static float dot(float[] a, int from, float[] b) {
        float sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[from + j] * b[j];
        }
        return sum;
    }

    private static void addTo(float[] sum, float[] values, float weight) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * values[j];
        }
    }
}
