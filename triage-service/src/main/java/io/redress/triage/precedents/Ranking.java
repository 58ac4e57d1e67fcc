package io.redress.triage.precedents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which precedents help most: found by meaning and by words (reciprocal rank fusion),
 * weighed by how near they are, and by what the customer made of it.
 */
final class Ranking {

    private static final double FUSION = 60;

    /** Below it two complaints have nothing to do with each other. */
    private static final double FAR = 0.6;

    /** Shown under this as a similar case, it only costs the agent's trust. */
    private static final double WORTH_SHOWING = 0.1;

    private Ranking() {}

    /**
     * A case that was found.
     *
     * @param nearness cosine of the meanings
     */
    record Found(CaseFile file, double nearness) {

        /** 0 for what has nothing to do with it, 1 for the same words. */
        double likeness() {
            return Math.clamp((nearness - FAR) / (1 - FAR), 0, 1);
        }
    }

    static List<Found> best(
            List<Found> byMeaning, List<Found> byWords, CaseFile asked, int atMost) {
        Map<CaseFile, Double> fused = new HashMap<>();
        Map<CaseFile, Found> found = new HashMap<>();
        for (var list : List.of(byMeaning, byWords)) {
            for (int rank = 0; rank < list.size(); rank++) {
                var one = list.get(rank);
                found.put(one.file(), one);
                fused.merge(one.file(), 1 / (FUSION + rank + 1), Double::sum);
            }
        }
        return found.values().stream()
                .filter(one -> one.likeness() >= WORTH_SHOWING)
                .sorted(
                        Comparator.comparingDouble(
                                        (Found one) ->
                                                -worth(
                                                        one,
                                                        fused.getOrDefault(one.file(), 0.0),
                                                        asked))
                                .thenComparing(one -> one.file().complaintId().value()))
                .limit(atMost)
                .toList();
    }

    private static double worth(Found one, double fused, CaseFile asked) {
        double like = fused * FUSION / 2 * (0.3 + 0.7 * one.likeness());
        double outcome = 0.5 + 0.5 * one.file().satisfaction();
        double teaching = one.file().reading().teaching() == null ? 1 : 1.15;
        double same = one.file().reading().category() == asked.reading().category() ? 1.1 : 1;
        return like * outcome * teaching * same;
    }
}
