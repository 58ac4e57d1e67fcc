package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.triage.classifying.HashedNgrams;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.classifying.SparseVector;
import java.util.List;
import java.util.Random;

/**
 * One linear support vector machine (squared hinge loss) per category against all others, by dual
 * coordinate descent (Hsieh and others, 2008). Same texts, same model.
 *
 * @param cost of a misread text; higher fits closer
 * @param balance how far rare categories are lifted: 0 not at all, 1 to the level of common ones
 * @param sharpness turns margins into log-likelihoods; found by cross-validation
 */
record LinearTrainer(double cost, double balance, double sharpness) {

    private static final int ROUNDS = 30;
    private static final double SETTLED = 0.02;

    /** A text's features and what it is. */
    record Example(SparseVector features, Category category) {

        double square() {
            double sum = 1; // the bias is a feature of value one
            for (float value : features.values()) {
                sum += value * value;
            }
            return sum;
        }
    }

    LearnedModel train(String version, List<Example> examples) {
        var categories = List.of(Category.values());
        var rows = new float[categories.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = against(examples, categories.get(row));
        }
        return LearnedModel.of(version, categories, rows, sharpness);
    }

    private float[] against(List<Example> examples, Category category) {
        var weights = new float[HashedNgrams.SLOTS + 1];
        var duals = new double[examples.size()];
        long own = examples.stream().filter(e -> e.category() == category).count();
        double even = examples.size() / (double) Category.values().length;
        double costOfOwn = cost * Math.pow(even / Math.max(1, own), balance);
        var random = new Random(category.code().hashCode());
        double furthest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && furthest > SETTLED; round++) {
            furthest = 0;
            for (int index : shuffled(examples.size(), random)) {
                var example = examples.get(index);
                boolean isOwn = example.category() == category;
                furthest =
                        Math.max(
                                furthest,
                                step(
                                        example,
                                        index,
                                        isOwn ? 1 : -1,
                                        isOwn ? costOfOwn : cost,
                                        weights,
                                        duals));
            }
        }
        return weights;
    }

    /** Moves one text's dual to its best value; returns how far it was from it. */
    private static double step(
            Example example,
            int index,
            int sign,
            double costOfText,
            float[] weights,
            double[] duals) {
        var features = example.features();
        double diagonal = 1 / (2 * costOfText);
        double margin = weights[HashedNgrams.SLOTS];
        for (int i = 0; i < features.size(); i++) {
            margin += weights[features.slots()[i]] * features.values()[i];
        }
        double gradient = sign * margin - 1 + diagonal * duals[index];
        double projected = duals[index] == 0 ? Math.min(gradient, 0) : gradient;
        if (projected == 0) {
            return 0;
        }
        double before = duals[index];
        duals[index] = Math.max(0, before - gradient / (example.square() + diagonal));
        double change = (duals[index] - before) * sign;
        for (int i = 0; i < features.size(); i++) {
            weights[features.slots()[i]] += (float) (change * features.values()[i]);
        }
        weights[HashedNgrams.SLOTS] += (float) change;
        return Math.abs(projected);
    }

    private static int[] shuffled(int size, Random random) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
