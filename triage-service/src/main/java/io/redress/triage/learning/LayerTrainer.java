package io.redress.triage.learning;

import io.redress.triage.domain.Classifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a layer: logistic regression upon the shipped model's scores, drawn towards nothing, by
 * AdaGrad. The same labels give the same layer.
 */
final class LayerTrainer {

    private static final int ROUNDS = 12;
    private static final double STEP = 0.2;
    private static final double DECAY = 2e-4;
    private static final double WEIGHT_OF_AN_OUTCOME = 0.3;
    private static final long SEED = 20_261_122;

    private LayerTrainer() {}

    private static final class Example {

        final Grams grams;
        final double[] base;
        final int right;
        final double weight;

        Example(Classifier base, Label label) {
            this.grams = Grams.of(label.story().text());
            this.base = BaseScores.of(base.assess(label.story()));
            this.right = BaseScores.index(label.category());
            this.weight = label.byPerson() ? 1 : WEIGHT_OF_AN_OUTCOME;
        }
    }

    static Layer train(Classifier base, List<Label> labels) {
        var examples =
                new ArrayList<>(labels.stream().map(label -> new Example(base, label)).toList());
        var weights = new float[Grams.SLOTS][0];
        var squares = new float[Grams.SLOTS][0];
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(example -> step(example, weights, squares));
        }
        return Layer.of(weights);
    }

    private static void step(Example example, float[][] weights, float[][] squares) {
        var scores = example.base.clone();
        example.grams.each(
                (slot, value) -> {
                    for (int c = 0; c < weights[slot].length; c++) {
                        scores[c] += weights[slot][c] * value;
                    }
                });
        var shares = BaseScores.softmax(scores);
        example.grams.each(
                (slot, value) -> {
                    if (weights[slot].length == 0) {
                        weights[slot] = new float[shares.length];
                        squares[slot] = new float[shares.length];
                    }
                    for (int c = 0; c < shares.length; c++) {
                        double wrong = shares[c] - (c == example.right ? 1 : 0);
                        double slope = example.weight * wrong * value + DECAY * weights[slot][c];
                        squares[slot][c] += (float) (slope * slope);
                        weights[slot][c] -=
                                (float) (STEP * slope / Math.sqrt(squares[slot][c] + 1e-6));
                    }
                });
    }
}
