package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Severity;
import java.util.Arrays;
import java.util.EnumMap;

/** What learned models say to each of the {@link Labels}: the higher, the more speaks for it. */
final class Answers {

    private final float[] values;

    Answers(float[] values) {
        this.values = values.clone();
    }

    /** Nothing speaks for or against any label. */
    static Answers none() {
        return new Answers(new float[Labels.SIZE]);
    }

    double of(Coded label) {
        return values[Labels.of(label)];
    }

    Answers times(double weight) {
        var product = new Answers(values);
        for (int i = 0; i < values.length; i++) {
            product.values[i] *= (float) weight;
        }
        return product;
    }

    Answers plus(Answers other) {
        var sum = new Answers(values);
        for (int i = 0; i < values.length; i++) {
            sum.values[i] += other.values[i];
        }
        return sum;
    }

    Scores categories(double weight) {
        var scores = new EnumMap<Category, Double>(Category.class);
        for (var category : Category.values()) {
            scores.put(category, weight * of(category));
        }
        return new Scores(scores);
    }

    /** How likely this severity is among all. */
    double share(Severity severity) {
        double all = Arrays.stream(Severity.values()).mapToDouble(s -> Math.exp(of(s))).sum();
        return Math.exp(of(severity)) / all;
    }
}
