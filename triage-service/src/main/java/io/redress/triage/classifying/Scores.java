package io.redress.triage.classifying;

import io.redress.contract.Category;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much speaks for each category. Higher is more likely; only differences matter. */
record Scores(Map<Category, Double> of) {

    /** A category and its share of all likelihood. */
    record Share(Category category, double value) {}

    static Scores none() {
        return new Scores(Map.of());
    }

    double of(Category category) {
        return of.getOrDefault(category, 0.0);
    }

    Scores plus(Scores other, double weight) {
        var sum = new EnumMap<Category, Double>(Category.class);
        for (var category : Category.values()) {
            sum.put(category, of(category) + weight * other.of(category));
        }
        return new Scores(sum);
    }

    /** All categories, likeliest first; the shares add up to one. */
    List<Share> shares() {
        double highest = of.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var raw = new EnumMap<Category, Double>(Category.class);
        double all = 0;
        for (var category : Category.values()) {
            double share = Math.exp(of(category) - highest);
            raw.put(category, share);
            all += share;
        }
        double whole = all;
        return raw.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue() / whole))
                .sorted(Comparator.comparingDouble(Share::value).reversed())
                .toList();
    }
}
