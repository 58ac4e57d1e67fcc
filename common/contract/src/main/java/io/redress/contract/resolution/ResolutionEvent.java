package io.redress.contract.resolution;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Flag;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything resolution may say about one complaint. Sequence 1, 2, 3… per complaint without gaps:
 * the case is the fold of these and of nothing else. Agents are named by their login.
 */
public sealed interface ResolutionEvent extends Event
        permits ResolutionEvent.CaseOpened,
                ResolutionEvent.CaseReclassified,
                ResolutionEvent.CaseAssigned,
                ResolutionEvent.InvestigationStarted,
                ResolutionEvent.NoteAdded,
                ResolutionEvent.ReplyWritten,
                ResolutionEvent.PlanGiven,
                ResolutionEvent.InformationRequested,
                ResolutionEvent.CustomerReplied,
                ResolutionEvent.ClockStarted,
                ResolutionEvent.ClockPaused,
                ResolutionEvent.ClockResumed,
                ResolutionEvent.ClockWarned,
                ResolutionEvent.ClockBreached,
                ResolutionEvent.ClockMet,
                ResolutionEvent.RemedyOffered,
                ResolutionEvent.OfferWithdrawn,
                ResolutionEvent.OfferExpired,
                ResolutionEvent.RemedyAccepted,
                ResolutionEvent.OfferDeclined,
                ResolutionEvent.ChoiceRefused,
                ResolutionEvent.RemedyDelivered,
                ResolutionEvent.CaseResolved,
                ResolutionEvent.CaseReopened,
                ResolutionEvent.CaseClosed,
                ResolutionEvent.CaseWithdrawn,
                ResolutionEvent.CaseMerged,
                PromiseEvent,
                EscalationEvent,
                ApprovalEvent,
                TaskEvent,
                AdvanceEvent {

    record CaseOpened(
            ComplaintId complaintId,
            Reference reference,
            Category category,
            Severity severity,
            Set<Flag> flags,
            String language,
            String queue,
            int tier,
            String policyVersion,
            Instant occurredAt)
            implements ResolutionEvent {
        public CaseOpened {
            flags = Set.copyOf(flags);
        }
    }

    /**
     * A person judged the complaint otherwise than it was opened: it stands in this queue from now on.
     *
     * @param by the colleague who said so
     */
    record CaseReclassified(
            ComplaintId complaintId,
            Category category,
            Severity severity,
            Set<Flag> flags,
            String queue,
            int tier,
            String by,
            Instant occurredAt)
            implements ResolutionEvent {
        public CaseReclassified {
            flags = Set.copyOf(flags);
        }
    }

    record CaseAssigned(
            ComplaintId complaintId, String agent, String assignedBy, Instant occurredAt)
            implements ResolutionEvent {}

    record InvestigationStarted(
            ComplaintId complaintId,
            String agent,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** For colleagues only; the customer never sees it. */
    record NoteAdded(
            ComplaintId complaintId, String agent, @Personal String text, Instant occurredAt)
            implements ResolutionEvent {}

    /** A person answered the customer; feedback delivers the text. */
    record ReplyWritten(
            ComplaintId complaintId,
            UUID messageId,
            String agent,
            @Personal String text,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** A deferred answer: what we do, until when the customer hears, and how. */
    record PlanGiven(
            ComplaintId complaintId,
            UUID messageId,
            String agent,
            @Personal String text,
            Instant answerBy,
            Channel answerVia,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** We wait for the customer from now on; the clocks pause. */
    record InformationRequested(
            ComplaintId complaintId,
            UUID messageId,
            String agent,
            @Personal String question,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** The customer said something; ends a wait if there was one. The text is intake's to tell. */
    record CustomerReplied(ComplaintId complaintId, UUID messageId, Instant occurredAt)
            implements ResolutionEvent {}

    record ClockStarted(
            ComplaintId complaintId,
            ClockKind clock,
            Instant warnAt,
            Instant dueAt,
            Instant occurredAt)
            implements ResolutionEvent {}

    record ClockPaused(ComplaintId complaintId, ClockKind clock, Instant occurredAt)
            implements ResolutionEvent {}

    record ClockResumed(
            ComplaintId complaintId,
            ClockKind clock,
            Instant warnAt,
            Instant dueAt,
            Instant occurredAt)
            implements ResolutionEvent {}

    record ClockWarned(ComplaintId complaintId, ClockKind clock, Instant dueAt, Instant occurredAt)
            implements ResolutionEvent {}

    record ClockBreached(
            ComplaintId complaintId, ClockKind clock, Instant dueAt, Instant occurredAt)
            implements ResolutionEvent {}

    record ClockMet(ComplaintId complaintId, ClockKind clock, Instant occurredAt)
            implements ResolutionEvent {}

    /** One to four options; the customer picks one or declines all before {@code expiresAt}. */
    record RemedyOffered(
            ComplaintId complaintId,
            UUID offerId,
            String agent,
            List<RemedyOption> options,
            @Personal String text,
            Instant expiresAt,
            Instant occurredAt)
            implements ResolutionEvent {
        public RemedyOffered {
            options = List.copyOf(options);
            if (options.isEmpty() || options.size() > 4) {
                throw new IllegalArgumentException(
                        "an offer has one to four options, not " + options.size());
            }
        }
    }

    record OfferWithdrawn(
            ComplaintId complaintId,
            UUID offerId,
            String agent,
            @Personal @Nullable String reason,
            Instant occurredAt)
            implements ResolutionEvent {}

    record OfferExpired(ComplaintId complaintId, UUID offerId, Instant occurredAt)
            implements ResolutionEvent {}

    /**
     * The customer chose.
     *
     * @param remedies what the option holds; null in records from before it was told along
     */
    record RemedyAccepted(
            ComplaintId complaintId,
            UUID offerId,
            UUID optionId,
            @Nullable List<Remedy> remedies,
            Channel via,
            Instant occurredAt)
            implements ResolutionEvent {
        public RemedyAccepted {
            remedies = remedies == null ? null : List.copyOf(remedies);
        }
    }

    record OfferDeclined(
            ComplaintId complaintId,
            UUID offerId,
            @Personal @Nullable String comment,
            Channel via,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** The customer chose and it could not be taken: they must be told why. */
    record ChoiceRefused(
            ComplaintId complaintId, UUID offerId, ChoiceRefusal reason, Instant occurredAt)
            implements ResolutionEvent {}

    /** The accepted remedies were carried out. */
    record RemedyDelivered(
            ComplaintId complaintId,
            UUID offerId,
            String agent,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements ResolutionEvent {}

    record CaseResolved(
            ComplaintId complaintId,
            String agent,
            Manner manner,
            @Personal String summary,
            Instant occurredAt)
            implements ResolutionEvent {}

    /** Worked on again, by somebody other than {@code previousAgent}. */
    record CaseReopened(
            ComplaintId complaintId,
            ReopenReason reason,
            @Nullable String previousAgent,
            String queue,
            int tier,
            Instant occurredAt)
            implements ResolutionEvent {}

    record CaseClosed(ComplaintId complaintId, Instant occurredAt) implements ResolutionEvent {}

    record CaseWithdrawn(
            ComplaintId complaintId, @Personal @Nullable String reason, Instant occurredAt)
            implements ResolutionEvent {}

    /** The same story as another complaint: handled there from now on. */
    record CaseMerged(
            ComplaintId complaintId,
            ComplaintId into,
            Reference intoReference,
            @Personal String reason,
            String mergedBy,
            Instant occurredAt)
            implements ResolutionEvent {}
}
