package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.policy.CategoryPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares the meaning of a text with the descriptions of each category; the nearest one speaks for it. */
final class NearestMeaning {

    private final Map<Category, List<float[]>> descriptions = new EnumMap<>(Category.class);

    NearestMeaning(CategoryPolicy policy, Embedder embedder) {
        policy.categories()
                .forEach(
                        (category, meaning) ->
                                descriptions.put(
                                        category,
                                        meaning.descriptions().stream()
                                                .map(embedder::embed)
                                                .toList()));
    }

    /** The first state is that of the text as a whole, of any length. */
    Scores of(float[] state) {
        double length = Math.sqrt(product(state, state));
        var nearest = new EnumMap<Category, Double>(Category.class);
        descriptions.forEach(
                (category, points) ->
                        nearest.put(
                                category,
                                points.stream()
                                        .mapToDouble(each -> product(state, each) / length)
                                        .max()
                                        .orElse(0)));
        return new Scores(nearest);
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
