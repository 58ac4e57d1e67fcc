package io.redress.triage.classifying;

import io.redress.contract.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The phrases of a text that spoke most for a label by what was learned: short common ones, so a reason
 * can quote them. Numbers are never among them.
 */
final class SpokenPhrases {

    private static final int SAID_AT_MOST = 4;

    /** Weights are of the order of 1 for phrases that decide; noise is far below. */
    private static final double WORTH_SAYING = 0.35;

    private record Spoken(String phrase, double weight) {}

    private final LearnedModel model;

    SpokenPhrases(LearnedModel model) {
        this.model = model;
    }

    /** Likeliest first, without those that were said already. */
    List<String> of(String readable, Category category, Collection<String> listed) {
        int label = Labels.of(category);
        var spoken = new ArrayList<Spoken>();
        HashedNgrams.phrases(
                readable,
                (from, to, slot) -> {
                    double weight = model.weight(slot, label);
                    if (weight >= WORTH_SAYING) {
                        spoken.add(new Spoken(readable.substring(from, to), weight));
                    }
                });
        spoken.sort(Comparator.comparingDouble(Spoken::weight).reversed());
        var said = new ArrayList<String>();
        for (var each : spoken) {
            if (said.size() < SAID_AT_MOST
                    && listed.stream().noneMatch(other -> overlaps(other, each.phrase()))
                    && said.stream().noneMatch(other -> overlaps(other, each.phrase()))) {
                said.add(each.phrase());
            }
        }
        return said;
    }

    private static boolean overlaps(String one, String other) {
        return one.contains(other) || other.contains(one);
    }
}
