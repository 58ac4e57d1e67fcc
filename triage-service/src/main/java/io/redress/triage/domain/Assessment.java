package io.redress.triage.domain;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Sentiment;
import io.redress.contract.triage.TriageEvent.Alternative;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one story.
 *
 * @param confidence of the category, 0 to 1
 * @param alternatives the next nearest categories, best first
 * @param needsPerson true when unsure, grave or contradictory
 * @param reasons for people, in the language of the story; quotes words of our own lists and
 *     short phrases that many complaints use, no numbers and no whole sentence of the customer
 * @param path how far the classifier had to go
 */
public record Assessment(
        Category category,
        double confidence,
        List<Alternative> alternatives,
        Severity severity,
        Set<Flag> flags,
        String language,
        @Nullable Sentiment sentiment,
        @Nullable RemedyKind desiredRemedy,
        Facts facts,
        boolean needsPerson,
        List<String> reasons,
        String modelVersion,
        Path path) {

    public Assessment {
        alternatives = List.copyOf(alternatives);
        flags = Set.copyOf(flags);
        reasons = List.copyOf(reasons);
    }

    /** How an assessment came about, from the cheapest to the dearest. */
    public enum Path {
        /** There was nothing to read. */
        NOTHING_TO_READ,
        /** Words alone were decisive. */
        WORDS,
        /** The meaning of the whole text was asked too. */
        MEANING,
        /** The classifier failed on this text: it goes to a person unread. */
        FAILED
    }
}
