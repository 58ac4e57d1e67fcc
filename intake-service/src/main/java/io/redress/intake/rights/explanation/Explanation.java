package io.redress.intake.rights.explanation;

import io.redress.contract.Coded;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.intake.rights.view.Dossier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An automated decision, as the person it is about has a right to hear it.
 *
 * @param machine null while none was made, or when nothing of it is left
 * @param people what people said to it, oldest first; the last one counts
 * @param personAskedFor when the customer asked for a person; null when they did not
 */
public record Explanation(
        @Nullable Reading machine, List<Dossier.Review> people, @Nullable Instant personAskedFor) {

    /**
     * What the machine read.
     *
     * @param confidence of the category, in percent
     * @param reasons what spoke for it
     * @param otherwise the next nearest categories
     * @param personMustConfirm whether it was left to a person at once
     * @param model that read
     */
    public record Reading(
            Instant at,
            String category,
            long confidence,
            String severity,
            List<String> flags,
            List<String> reasons,
            List<String> otherwise,
            boolean personMustConfirm,
            String model) {

        public static Reading of(ComplaintTriaged it) {
            return new Reading(
                    it.occurredAt(),
                    it.category().code(),
                    Math.round(it.confidence() * 100),
                    it.severity().code(),
                    it.flags().stream().map(Coded::code).sorted().toList(),
                    it.reasons(),
                    it.alternatives().stream()
                            .map(alternative -> alternative.category().code())
                            .toList(),
                    it.needsPerson(),
                    it.modelVersion());
        }
    }
}
