package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.triage.classifying.HashedNgrams;
import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.classifying.SparseVector;
import io.redress.triage.text.ReadableText;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One linear support vector machine (squared hinge loss) per label against all others, by dual
 * coordinate descent (Hsieh and others, 2008). Same texts, same model.
 *
 * @param cost of a misread text; higher fits closer
 * @param balance how far rare labels are lifted: 0 not at all, 1 to the level of common ones
 * @param sharpness turns margins into log-likelihoods; found by cross-validation
 */
public record LinearTrainer(double cost, double balance, double sharpness) {

    private static final int ROUNDS = 30;
    private static final double SETTLED = 0.02;

    /** What cross-validation found best. */
    public static LinearTrainer usual() {
        return new LinearTrainer(1, 0.3, 4.75);
    }

    /** A text's features and what it is. */
    public record Example(
            SparseVector features, Category category, Severity severity, Set<Flag> flags) {

        public static Example of(
                String text, Category category, Severity severity, Set<Flag> flags) {
            var readable = ReadableText.of(text, HashedNgrams.READ).value();
            return new Example(HashedNgrams.of(readable), category, severity, flags);
        }

        boolean is(int label) {
            return Labels.holds(label, category, severity, flags);
        }

        double square() {
            double sum = 1; // the bias is a feature of value one
            for (float value : features.values()) {
                sum += value * value;
            }
            return sum;
        }
    }

    public LearnedModel train(String version, List<Example> examples) {
        var rows = new float[Labels.SIZE][];
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(
                        label ->
                                rows[label] =
                                        moved(new float[HashedNgrams.SLOTS + 1], examples, label));
        return LearnedModel.of(version, rows, sharpness);
    }

    /**
     * The present model moved as little as makes it read these texts right, at the usual cost: what it
     * knows of other texts stays.
     */
    public LearnedModel refine(LearnedModel present, String version, List<Example> corrections) {
        var rows = new float[Labels.SIZE][];
        IntStream.range(0, rows.length)
                .forEach(
                        label ->
                                rows[label] =
                                        moved(present.row(label, sharpness), corrections, label));
        return LearnedModel.of(version, rows, sharpness);
    }

    private float[] moved(float[] weights, List<Example> examples, int label) {
        var duals = new double[examples.size()];
        long own = examples.stream().filter(e -> e.is(label)).count();
        double even = examples.size() / (double) Category.values().length;
        double costOfOwn = cost * Math.min(4, Math.pow(even / Math.max(1, own), balance));
        var random = new Random(label);
        double furthest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && furthest > SETTLED; round++) {
            furthest = 0;
            for (int index : shuffled(examples.size(), random)) {
                var example = examples.get(index);
                boolean isOwn = example.is(label);
                double step =
                        step(
                                example,
                                index,
                                isOwn ? 1 : -1,
                                isOwn ? costOfOwn : cost,
                                weights,
                                duals);
                furthest = Math.max(furthest, step);
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
