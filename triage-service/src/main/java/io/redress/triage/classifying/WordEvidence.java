package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.text.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the words of each category's list that a text uses; longer words say more, repeated ones no more. */
final class WordEvidence {

    private static final double STRONG = 2;
    private static final double HINT = 1;
    private static final int SAID_AT_MOST = 4;

    private record Pointer(Category category, double weight) {}

    /** What was found: how much speaks for each category, by which words, and how many of them are strong. */
    record Found(Scores scores, Map<Category, Set<String>> words, Map<Category, Integer> strong) {

        boolean hasWordsFor(Category category) {
            return words.containsKey(category);
        }

        int strongWordsFor(Category category) {
            return strong.getOrDefault(category, 0);
        }

        List<String> wordsFor(Category category) {
            return words.getOrDefault(category, Set.of()).stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(SAID_AT_MOST)
                    .toList();
        }
    }

    private final Phrases<Pointer> pointers;

    WordEvidence(CategoryPolicy policy) {
        var meanings = new HashMap<String, List<Pointer>>();
        policy.categories()
                .forEach(
                        (category, meaning) -> {
                            meaning.strong().forEach(w -> add(meanings, w, category, STRONG));
                            meaning.hint().forEach(w -> add(meanings, w, category, HINT));
                        });
        pointers = Phrases.of(meanings);
    }

    Found in(String readable) {
        var weights = new EnumMap<Category, Double>(Category.class);
        var words = new EnumMap<Category, Set<String>>(Category.class);
        var strong = new EnumMap<Category, Integer>(Category.class);
        for (var hit : pointers.in(readable)) {
            var category = hit.meaning().category();
            if (words.computeIfAbsent(category, c -> new LinkedHashSet<>()).add(hit.phrase())) {
                weights.merge(category, hit.meaning().weight(), Double::sum);
                strong.merge(category, hit.meaning().weight() >= STRONG ? 1 : 0, Integer::sum);
            }
        }
        weights.replaceAll((category, weight) -> Math.log1p(weight));
        return new Found(new Scores(weights), words, strong);
    }

    private static void add(
            Map<String, List<Pointer>> meanings, String word, Category category, double weight) {
        meanings.computeIfAbsent(word, w -> new ArrayList<>()).add(new Pointer(category, weight));
    }
}
