package io.redress.triage.learning;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shipped model with what was learned upon it. Only the category is learned: severity, flags and
 * who must look at it stay as the shipped model says, so that nothing grave is ever unlearned.
 */
final class LayeredClassifier implements Classifier {

    private static final int ALTERNATIVES = 3;
    private static final double WORTH_NAMING = 0.02;

    /** What is turned round with less than this is for a person to see. */
    private static final double SURE_ENOUGH = 0.6;

    /** Praise and questions are answered too, but a complaint that is taken for one is lost. */
    private static final double SURE_THAT_IT_IS_NONE = 0.8;

    private final Classifier base;
    private final Layer layer;
    private final String version;

    LayeredClassifier(Classifier base, Layer layer, String version) {
        this.base = base;
        this.layer = layer;
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Assessment assess(Story story) {
        var read = base.assess(story);
        return switch (read.path()) {
            case NOTHING_TO_READ, FAILED -> as(read, unchanged(read), read.alternatives());
            default -> learned(read, ranked(story, read));
        };
    }

    private List<Alternative> ranked(Story story, Assessment read) {
        var shares = BaseScores.softmax(layer.addTo(BaseScores.of(read), Grams.of(story.text())));
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Double.compare(shares[b], shares[a]))
                .map(i -> new Alternative(BaseScores.category(i), rounded(shares[i])))
                .toList();
    }

    private Assessment learned(Assessment read, List<Alternative> ranked) {
        var best = ranked.getFirst();
        return best.category() == read.category() || mayNotSay(best, read)
                ? as(read, unchanged(read), read.alternatives())
                : as(read, best, others(read, ranked));
    }

    /** What the shipped model had said is named in any case. */
    private static List<Alternative> others(Assessment read, List<Alternative> ranked) {
        var named =
                ranked.stream()
                        .skip(1)
                        .filter(
                                other ->
                                        other.category() == read.category()
                                                || other.confidence() >= WORTH_NAMING)
                        .toList();
        return named.stream()
                .filter(
                        other ->
                                other.category() == read.category()
                                        || named.indexOf(other) < ALTERNATIVES - 1)
                .toList();
    }

    private static boolean mayNotSay(Alternative best, Assessment read) {
        return best.category() == Category.NOT_A_COMPLAINT
                && (best.confidence() < SURE_THAT_IT_IS_NONE
                        || read.severity().compareTo(Severity.HIGH) <= 0);
    }

    private static Alternative unchanged(Assessment read) {
        return new Alternative(read.category(), read.confidence());
    }

    private Assessment as(Assessment read, Alternative best, List<Alternative> others) {
        var turned = best.category() != read.category();
        return new Assessment(
                best.category(),
                best.confidence(),
                others,
                read.severity(),
                read.flags(),
                read.language(),
                read.sentiment(),
                read.desiredRemedy(),
                read.facts(),
                read.needsPerson() || (turned && best.confidence() < SURE_ENOUGH),
                turned ? reasons(read) : read.reasons(),
                version,
                read.path());
    }

    private static List<String> reasons(Assessment read) {
        var learned =
                read.language().equals("en")
                        ? "colleagues corrected similar complaints to this category"
                        : "同事曾把相似的投诉更正为这一类别";
        return Stream.concat(Stream.of(learned), read.reasons().stream()).toList();
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
