package io.redress.contract.triage;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Flag;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything triage may say about one complaint: what the machine reads, ordered by offset, and what
 * people say to that, with a count of its own. A replay gives the same event ids.
 */
public sealed interface TriageEvent extends Event {

    /**
     * The initial assessment of ISO 10002:2018, 8.4.
     *
     * @param confidence of the category, 0 to 1
     * @param language BCP 47 language of the narrative ({@code zh}, {@code en}, {@code und})
     * @param desiredRemedy what the customer seems to want
     * @param needsPerson true when unsure or grave: a person confirms before anything irrevocable
     * @param reasons for people (PIPL Art. 24): what spoke for this reading
     * @param alternatives the next nearest categories, best first
     */
    record ComplaintTriaged(
            ComplaintId complaintId,
            Reference reference,
            Category category,
            double confidence,
            List<Alternative> alternatives,
            Severity severity,
            Set<Flag> flags,
            String language,
            @Nullable Sentiment sentiment,
            @Nullable RemedyKind desiredRemedy,
            Facts facts,
            @Nullable Link link,
            boolean needsPerson,
            @Personal List<String> reasons,
            String modelVersion,
            Instant occurredAt)
            implements TriageEvent {
        public ComplaintTriaged {
            alternatives = List.copyOf(alternatives);
            flags = Set.copyOf(flags);
            reasons = List.copyOf(reasons);
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be from 0 to 1: " + confidence);
            }
        }
    }

    /** A supervisor or quality holds this case up as one to learn from. */
    record TeachingCaseMarked(
            ComplaintId complaintId,
            String markedBy,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements TriageEvent {}

    /** It is a case like any other again. */
    record TeachingCaseUnmarked(ComplaintId complaintId, String unmarkedBy, Instant occurredAt)
            implements TriageEvent {}

    /** Another category that the text may be, and how likely. */
    record Alternative(Category category, double confidence) {}

    /**
     * What a person said to a reading or a proposed link. Sequence 1, 2, 3… per complaint without
     * gaps, beside the readings, which have no count; staff are named by their login.
     */
    sealed interface Review extends TriageEvent {

        Reference reference();

        String by();

        @Override
        default String strand() {
            return "review";
        }
    }

    /**
     * The machine was right.
     *
     * @param modelVersion that had read the complaint
     */
    record TriageConfirmed(
            ComplaintId complaintId,
            Reference reference,
            Judgement judgement,
            String modelVersion,
            String by,
            Instant occurredAt)
            implements Review {}

    /**
     * The machine was wrong, or not quite right. The latest word of a person counts.
     *
     * @param said by the machine
     * @param modelVersion that had said it
     */
    record TriageCorrected(
            ComplaintId complaintId,
            Reference reference,
            Judgement said,
            Judgement right,
            String modelVersion,
            String by,
            Instant occurredAt)
            implements Review {}

    /** The proposed link is one: both complaints tell the same story. */
    record LinkConfirmed(
            ComplaintId complaintId,
            Reference reference,
            ComplaintId earlier,
            Reference earlierReference,
            String by,
            Instant occurredAt)
            implements Review {}

    /** The proposed link is none: two stories, two cases. */
    record LinkRejected(
            ComplaintId complaintId,
            Reference reference,
            ComplaintId earlier,
            Reference earlierReference,
            String by,
            Instant occurredAt)
            implements Review {}
}
