package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.policy.CategoryPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares the meaning of a text with the descriptions of each category; the nearest one speaks for it. */
final class NearestMeaning {

    /** More than the embedder reads of it anyway. */
    private static final int READ = 250;

    private final Embedder embedder;
    private final Map<Category, List<float[]>> descriptions = new EnumMap<>(Category.class);

    NearestMeaning(CategoryPolicy policy, Embedder embedder) {
        this.embedder = embedder;
        policy.categories()
                .forEach(
                        (category, meaning) ->
                                descriptions.put(
                                        category,
                                        meaning.descriptions().stream()
                                                .map(embedder::embed)
                                                .toList()));
    }

    Scores of(String readable) {
        var point =
                embedder.embed(readable.length() <= READ ? readable : readable.substring(0, READ));
        var nearest = new EnumMap<Category, Double>(Category.class);
        descriptions.forEach(
                (category, points) ->
                        nearest.put(
                                category,
                                points.stream()
                                        .mapToDouble(each -> cosine(point, each))
                                        .max()
                                        .orElse(0)));
        return new Scores(nearest);
    }

    private static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
