package io.redress.triage.training;

import static io.redress.triage.classifying.MeaningNetwork.addTo;
import static io.redress.triage.classifying.MeaningNetwork.dot;

import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.MeaningNetwork;
import io.redress.triage.classifying.MeaningNetwork.Shape;
import java.util.Arrays;

/**
 * Adds up, over texts, how each weight of a {@link MeaningNetwork} would have to change to read them
 * better. Inputs are left out at random, so that no text is learned by heart.
 */
final class MeaningGradient {

    /** How far each output of one text is off. */
    interface Target {
        float[] off(float[] outputs);
    }

    private final Shape shape;
    private final float[][] rows;
    private final float[][] sums;

    MeaningGradient(Shape shape, float[][] rows) {
        this.shape = shape;
        this.rows = rows;
        sums = shape.rows();
    }

    float[][] sums() {
        return sums;
    }

    void reset() {
        for (var row : sums) {
            Arrays.fill(row, 0);
        }
    }

    void add(float[][] states, Target target, Chance chance) {
        int tokens = states.length;
        var inputs = new float[tokens][];
        var bent = new float[tokens][];
        var slopes = new float[tokens][];
        for (int t = 0; t < tokens; t++) {
            inputs[t] = chance.thinned(states[t]);
            bent[t] = MeaningNetwork.bend(rows, shape, inputs[t]);
            slopes[t] = bendInPlace(bent[t]);
        }
        var strongest = new Strongest(bent);
        var kept = chance.kept(shape.hidden());
        var labels = new Attention[Labels.SIZE];
        var outputs = rows[shape.bias()].clone();
        for (int label = 0; label < labels.length; label++) {
            labels[label] = attend(label, bent, chance);
            outputs[label] +=
                    dot(rows[shape.attended(label)], labels[label].seen())
                            + dot(rows[shape.strongest(label)], times(strongest.values(), kept));
        }
        var off = target.off(outputs);
        var back = new float[tokens][shape.hidden()];
        addTo(sums[shape.bias()], off, 1);
        for (int label = 0; label < labels.length; label++) {
            addTo(sums[shape.attended(label)], labels[label].seen(), off[label]);
            addTo(sums[shape.strongest(label)], times(strongest.values(), kept), off[label]);
            strongest.back(times(rows[shape.strongest(label)], kept), off[label], back);
            backThroughAttention(label, bent, labels[label], off[label], back);
        }
        for (int t = 0; t < tokens; t++) {
            var change = times(back[t], slopes[t]);
            addTo(sums[shape.bendBias()], change, 1);
            for (int i = 0; i < inputs[t].length; i++) {
                addTo(sums[i], change, inputs[t][i]);
            }
        }
    }

    /** Where a label looked, and what it saw there as far as chance lets it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Attention(float[] shares, float[] kept, float[] seen) {}

    private Attention attend(int label, float[][] features, Chance chance) {
        var shares = new float[features.length];
        for (int t = 0; t < features.length; t++) {
            shares[t] = dot(rows[shape.attention(label)], features[t]);
        }
        MeaningNetwork.shares(shares);
        var sum = new float[shape.hidden()];
        for (int t = 0; t < features.length; t++) {
            addTo(sum, features[t], shares[t]);
        }
        var kept = chance.kept(shape.hidden());
        return new Attention(shares, kept, times(sum, kept));
    }

    private void backThroughAttention(
            int label, float[][] features, Attention attention, float off, float[][] back) {
        var shares = attention.shares();
        var pull = new float[shape.hidden()];
        addTo(pull, times(rows[shape.attended(label)], attention.kept()), off);
        var worth = new float[features.length];
        float mean = 0;
        for (int t = 0; t < features.length; t++) {
            worth[t] = dot(pull, features[t]);
            mean += shares[t] * worth[t];
        }
        for (int t = 0; t < features.length; t++) {
            float change = shares[t] * (worth[t] - mean);
            addTo(back[t], pull, shares[t]);
            addTo(back[t], rows[shape.attention(label)], change);
            addTo(sums[shape.attention(label)], features[t], change);
        }
    }

    /** Bends the features and returns how steep the bend is where each of them is. */
    private static float[] bendInPlace(float[] features) {
        var slopes = new float[features.length];
        for (int j = 0; j < features.length; j++) {
            float step = MeaningNetwork.step(features[j]);
            slopes[j] = step + MeaningNetwork.BEND * features[j] * step * (1 - step);
            features[j] *= step;
        }
        return slopes;
    }

    private static float[] times(float[] one, float[] other) {
        var product = new float[one.length];
        for (int j = 0; j < product.length; j++) {
            product[j] = one[j] * other[j];
        }
        return product;
    }
}
