package io.redress.feedback.domain;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.Outcome;
import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.EscalationEvent;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.*;
import io.redress.contract.resolution.TaskEvent;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.domain.FollowUp.Started;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each word of resolution means for the customer. */
final class CaseNews {

    private final FollowUpPolicy policy;
    private final Correspondence letters;

    CaseNews(FollowUpPolicy policy, Correspondence letters) {
        this.policy = policy;
        this.letters = letters;
    }

    /**
     * The rest is between agents and clocks. A case that was reopened because of a survey is no news:
     * we said so ourselves.
     */
    static boolean concernsCustomer(ResolutionEvent event) {
        return switch (event) {
            case ReplyWritten ignored -> true;
            case PlanGiven ignored -> true;
            case InformationRequested ignored -> true;
            case RemedyOffered ignored -> true;
            case OfferWithdrawn ignored -> true;
            case OfferExpired ignored -> true;
            case RemedyAccepted ignored -> true;
            case OfferDeclined ignored -> true;
            case ChoiceRefused ignored -> true;
            case CaseResolved ignored -> true;
            case CaseReopened it ->
                    it.reason() == ReopenReason.CUSTOMER_ASKED
                            || it.reason() == ReopenReason.COMPLAINED_AGAIN;
            case CaseWithdrawn ignored -> true;
            case CaseMerged ignored -> true;
            case CaseOpened ignored -> false;
            case CaseReclassified ignored -> false;
            case CaseAssigned ignored -> false;
            case InvestigationStarted ignored -> false;
            case NoteAdded ignored -> false;
            case CustomerReplied ignored -> false;
            case ClockStarted ignored -> false;
            case ClockPaused ignored -> false;
            case ClockResumed ignored -> false;
            case ClockWarned ignored -> false;
            case ClockBreached ignored -> false;
            case ClockMet ignored -> false;
            case RemedyDelivered ignored -> false;
            case CaseClosed ignored -> false;
            case PromiseBroken it -> it.to() == PromisedTo.CUSTOMER;
            case PromiseEvent ignored -> false;
            case EscalationEvent ignored -> false;
            case ApprovalEvent ignored -> false;
            case TaskEvent ignored -> false;
            case AdvanceEvent ignored -> false;
        };
    }

    List<FollowUpEvent> tell(Started state, UUID cause, ResolutionEvent event, Instant now) {
        var to = state.course();
        return switch (event) {
            case ReplyWritten it ->
                    written(it.messageId(), to, Letter.REPLY, Map.of("text", it.text()), now);
            case PlanGiven it -> written(it.messageId(), to, Letter.PLAN, plan(to, it), now);
            case InformationRequested it ->
                    written(
                            it.messageId(),
                            to,
                            Letter.QUESTION,
                            Map.of("text", it.question()),
                            now);
            case RemedyOffered it ->
                    one(
                            cause,
                            to,
                            Letter.OFFER,
                            Map.of(
                                    "text", it.text(),
                                    "options", it.options(),
                                    "expires", it.expiresAt()),
                            now);
            case OfferWithdrawn ignored -> one(cause, to, Letter.OFFER_WITHDRAWN, Map.of(), now);
            case OfferExpired ignored -> one(cause, to, Letter.OFFER_EXPIRED, Map.of(), now);
            case RemedyAccepted it -> one(cause, to, Letter.CHOICE_ACCEPTED, chosen(it), now);
            case OfferDeclined ignored -> one(cause, to, Letter.CHOICE_DECLINED, Map.of(), now);
            case ChoiceRefused it ->
                    one(cause, to, Letter.CHOICE_REFUSED, Map.of("refusal", it.reason()), now);
            case CaseResolved it -> resolved(to, cause, it, now);
            // One voice: that both are one case now is told once, to the complaint that came later.
            case CaseReopened it when it.reason() == ReopenReason.COMPLAINED_AGAIN ->
                    List.of(new ComplaintReopened(complaint(state), it.reason(), null, now));
            case CaseReopened it when concernsCustomer(it) ->
                    one(cause, to, Letter.REOPENED, Map.of(), now);
            case CaseReopened ignored -> List.of();
            case CaseWithdrawn ignored ->
                    ended(
                            state,
                            cause,
                            Letter.WITHDRAWAL_CONFIRMED,
                            Map.of(),
                            Outcome.WITHDRAWN,
                            now);
            case CaseMerged it ->
                    ended(
                            state,
                            cause,
                            Letter.LINKED,
                            Map.of("into", it.intoReference().value()),
                            Outcome.MERGED,
                            now);
            case CaseOpened ignored -> List.of();
            case CaseReclassified ignored -> List.of();
            case CaseAssigned ignored -> List.of();
            case InvestigationStarted ignored -> List.of();
            case NoteAdded ignored -> List.of();
            case CustomerReplied ignored -> List.of();
            case ClockStarted ignored -> List.of();
            case ClockPaused ignored -> List.of();
            case ClockResumed ignored -> List.of();
            case ClockWarned ignored -> List.of();
            case ClockBreached ignored -> List.of();
            case ClockMet ignored -> List.of();
            case RemedyDelivered ignored -> List.of();
            case CaseClosed ignored -> List.of();
            case PromiseBroken it when concernsCustomer(it) ->
                    one(
                            cause,
                            to,
                            Letter.PROMISE_BROKEN,
                            Map.of("promised", it.what(), "due", it.dueAt()),
                            now);
            case PromiseEvent ignored -> List.of();
            case EscalationEvent ignored -> List.of();
            case ApprovalEvent ignored -> List.of();
            case TaskEvent ignored -> List.of();
            case AdvanceEvent ignored -> List.of();
        };
    }

    private List<FollowUpEvent> written(
            UUID messageId, Course to, Letter letter, Map<String, Object> blanks, Instant now) {
        return List.of(
                letters.message(messageId, to, letter, blanks, letters.reach(to.addressee()), now));
    }

    private List<FollowUpEvent> one(
            UUID cause, Course to, Letter letter, Map<String, Object> blanks, Instant now) {
        return List.of(letters.because(cause, to, letter, blanks, now));
    }

    private static Map<String, Object> chosen(RemedyAccepted accepted) {
        var remedies = accepted.remedies();
        return Map.of("chosen", remedies == null ? List.of() : remedies);
    }

    private static Map<String, Object> plan(Course to, PlanGiven plan) {
        return Map.of(
                "text", plan.text(),
                "answer-by", plan.answerBy(),
                "channel", Correspondence.toReach(to.addressee(), plan.answerVia()));
    }

    /** The outcome and the survey go in one message: two at once would be one too many. */
    private List<FollowUpEvent> resolved(
            Course to, UUID cause, CaseResolved resolved, Instant now) {
        var surveyId = DeterministicId.of(cause, "survey");
        var expiresAt = now.plus(policy.surveyOpenFor());
        return List.of(
                letters.because(
                        cause,
                        to,
                        Letter.OUTCOME,
                        Map.of(
                                "text", resolved.summary(),
                                "survey",
                                        letters.links().survey(to.reference(), surveyId, expiresAt),
                                "expires", expiresAt),
                        now),
                new SurveyInvited(to.complaintId(), surveyId, expiresAt, now));
    }

    /** The customer is told in any case; a complaint that is closed already is not closed again. */
    private List<FollowUpEvent> ended(
            Started state,
            UUID cause,
            Letter letter,
            Map<String, Object> blanks,
            Outcome outcome,
            Instant now) {
        var events = new ArrayList<FollowUpEvent>();
        events.add(letters.because(cause, state.course(), letter, blanks, now));
        if (!(state instanceof Ended)) {
            events.add(new ComplaintClosed(complaint(state), outcome, now));
        }
        return List.copyOf(events);
    }

    private static ComplaintId complaint(Started state) {
        return state.course().complaintId();
    }
}
