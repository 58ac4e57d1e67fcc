package io.redress.triage.learning;

import io.redress.contract.Category;
import io.redress.triage.domain.Assessment;
import java.util.Arrays;
import java.util.List;

/** What the shipped model's reading says of every category, as logarithms of shares: those it does not name share the rest. */
final class BaseScores {

    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final double LEAST = 0.002;

    private BaseScores() {}

    static double[] of(Assessment read) {
        var shares = new double[CATEGORIES.size()];
        shares[index(read.category())] = read.confidence();
        read.alternatives().forEach(other -> shares[index(other.category())] = other.confidence());
        double named = Arrays.stream(shares).sum();
        long unnamed = Arrays.stream(shares).filter(share -> share == 0).count();
        double rest = Math.max(0, 1 - named) / Math.max(1, unnamed);
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.log(Math.max(LEAST, shares[c] == 0 ? rest : shares[c]));
        }
        return shares;
    }

    static int index(Category category) {
        return CATEGORIES.indexOf(category);
    }

    static Category category(int index) {
        return CATEGORIES.get(index);
    }

    /** Shares that add up to one. */
    static double[] softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        var shares = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
