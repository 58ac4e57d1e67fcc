package io.redress.triage.classifying;

import io.redress.contract.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The phrases of a text that spoke most for a label by what was learned. Only those that are known to be
 * common, so that a reason which quotes them names nobody. Numbers are never among them.
 */
final class SpokenPhrases {

    private static final int SAID_AT_MOST = 4;

    /** Weights are of the order of 1 for phrases that decide; noise is far below. */
    private static final double WORTH_SAYING = 0.35;

    private record Spoken(String phrase, double weight) {}

    private final LearnedModel model;

    private final CommonPhrases common;

    SpokenPhrases(LearnedModel model, CommonPhrases common) {
        if (!model.version().equals(common.version())) {
            throw new IllegalArgumentException(
                    "common phrases %s do not belong to model %s; train it again"
                            .formatted(common.version(), model.version()));
        }
        this.model = model;
        this.common = common;
    }

    static boolean isWorthSaying(LearnedModel model, int slot) {
        for (var category : Category.values()) {
            if (model.weight(slot, Labels.of(category)) >= WORTH_SAYING) {
                return true;
            }
        }
        return false;
    }

    /** Likeliest first, without those that were said already. */
    List<String> of(String readable, Category category, Collection<String> listed) {
        int label = Labels.of(category);
        var spoken = new ArrayList<Spoken>();
        HashedNgrams.phrases(
                readable,
                (from, to, slot) -> {
                    double weight = model.weight(slot, label);
                    if (weight >= WORTH_SAYING && common.contain(readable, from, to)) {
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
