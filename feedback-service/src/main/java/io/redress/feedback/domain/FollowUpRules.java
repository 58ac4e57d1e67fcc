package io.redress.feedback.domain;

import io.redress.contract.DeterministicId;
import io.redress.contract.followup.Addressee;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import io.redress.contract.followup.Outcome;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUp.Running;
import io.redress.feedback.domain.FollowUp.Started;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What is said to the customer and when: pure functions from the state and what happened to the
 * events of the follow-up. Whatever a foreign event brings about here is an event of ours; what
 * brings about nothing does so in every state, so that hearing it again after a loss does no harm.
 */
public final class FollowUpRules {

    private final FollowUpPolicy policy;
    private final Correspondence letters;
    private final CaseNews news;

    public FollowUpRules(
            FollowUpPolicy policy, Wording wording, Links links, Predicate<String> mailable) {
        this.policy = policy;
        this.letters = new Correspondence(wording, links, mailable);
        this.news = new CaseNews(policy, letters);
    }

    /**
     * A complaint reached us: follow it from now on, and acknowledge it.
     *
     * @param mailAllowed false when this address had as many acknowledgements as one may get
     */
    public List<FollowUpEvent> received(
            FollowUp state,
            UUID cause,
            ComplaintReceived received,
            boolean mailAllowed,
            Instant now) {
        if (!(state instanceof NotStarted)) {
            return List.of();
        }
        var customer = received.complainant();
        var addressee =
                new Addressee(
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        NarrativeLanguage.of(customer.language(), received.narrative()),
                        customer.preferredChannel());
        var course =
                Course.of(received.complaintId(), received.reference(), addressee, received.mail());
        var reach = letters.reach(addressee);
        var acknowledgement =
                letters.message(
                        DeterministicId.of(cause, "message/" + Letter.ACKNOWLEDGEMENT.code()),
                        course,
                        Letter.ACKNOWLEDGEMENT,
                        Map.of(
                                "answer-by",
                                received.arrival().receivedAt().plus(policy.firstAnswerWithin())),
                        reach == Delivery.MAILED && !mailAllowed ? Delivery.MAIL_LIMITED : reach,
                        now);
        return List.of(
                new FollowUpStarted(
                        received.complaintId(),
                        received.reference(),
                        addressee,
                        received.mail(),
                        now),
                acknowledgement);
    }

    /** Whether what resolution said is for the customer's ears at all. */
    public static boolean concernsCustomer(ResolutionEvent event) {
        return CaseNews.concernsCustomer(event);
    }

    /** Resolution said something about a case that we follow. */
    public List<FollowUpEvent> news(Started state, UUID cause, ResolutionEvent event, Instant now) {
        return news.tell(state, cause, event, now);
    }

    /** The customer answers a survey. @throws SurveyNotOpen when it takes no answer */
    public List<FollowUpEvent> answered(FollowUp state, SurveyAnswer answer, Instant now) {
        var open = openSurvey(state, answer.surveyId(), now);
        var course = open.course();
        var answered =
                new SurveyAnswered(
                        course.complaintId(),
                        answer.surveyId(),
                        answer.rating(),
                        answer.solved(),
                        answer.comment(),
                        now,
                        answer.via(),
                        answer.visitor());
        return answer.reopens()
                .<List<FollowUpEvent>>map(
                        reason ->
                                List.of(
                                        answered,
                                        new ComplaintReopened(
                                                course.complaintId(), reason, answer.rating(), now),
                                        letters.because(
                                                answer.surveyId(),
                                                course,
                                                Letter.REOPENED,
                                                Map.of(),
                                                now)))
                .orElseGet(
                        () ->
                                List.of(
                                        answered,
                                        letters.because(
                                                answer.surveyId(),
                                                course,
                                                Letter.CLOSING,
                                                Map.of(),
                                                now),
                                        new ComplaintClosed(
                                                course.complaintId(), Outcome.SATISFIED, now)));
    }

    /** The survey if it takes an answer now. @throws SurveyNotOpen telling why it does not */
    public static AwaitingSurvey openSurvey(FollowUp state, UUID surveyId, Instant now) {
        return switch (state) {
            case AwaitingSurvey open
                    when open.surveyId().equals(surveyId) && now.isBefore(open.expiresAt()) ->
                    open;
            case Started it when it.course().answeredSurveys().contains(surveyId) ->
                    throw new SurveyNotOpen(SurveyNotOpen.Reason.ANSWERED);
            case Started it when it.course().invitedSurveys().contains(surveyId) ->
                    throw new SurveyNotOpen(SurveyNotOpen.Reason.EXPIRED);
            case Started ignored -> throw new SurveyNotOpen(SurveyNotOpen.Reason.UNKNOWN);
            case NotStarted ignored -> throw new SurveyNotOpen(SurveyNotOpen.Reason.UNKNOWN);
        };
    }

    /** When silence has lasted long enough to act; empty when nothing is due ever. */
    public Optional<Instant> nextDue(FollowUp state) {
        return switch (state) {
            case NotStarted ignored -> Optional.empty();
            case Running running -> Optional.of(running.lastToldAt().plus(policy.caseStateEvery()));
            case AwaitingSurvey open -> Optional.of(open.expiresAt());
            case Ended ignored -> Optional.empty();
        };
    }

    /** What silence until now brings about. */
    public List<FollowUpEvent> silence(FollowUp state, Instant now) {
        var due = nextDue(state);
        if (due.isEmpty() || now.isBefore(due.get())) {
            return List.of();
        }
        return switch (state) {
            case NotStarted ignored -> List.of();
            case Running running ->
                    List.of(
                            letters.because(
                                    DeterministicId.of(
                                            running.course().complaintId().value(),
                                            "silence/" + due.get()),
                                    running.course(),
                                    Letter.CASE_STATE,
                                    Map.of("standing", running.standing()),
                                    now));
            case AwaitingSurvey open ->
                    List.of(
                            new SurveyLapsed(open.course().complaintId(), open.surveyId(), now),
                            new ComplaintClosed(
                                    open.course().complaintId(), Outcome.UNANSWERED, now));
            case Ended ignored -> List.of();
        };
    }
}
