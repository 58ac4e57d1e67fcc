package io.redress.feedback.visiting;

import io.redress.contract.Reference;
import io.redress.contract.followup.Addressee;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.domain.SurveyAnswer;
import io.redress.feedback.domain.SurveyNotOpen;
import io.redress.feedback.visiting.CallListView.Waiting;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.observability.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks by phone what the survey asks. A visit answers the open survey, which takes one answer, whoever is first. */
final class Visits {

    private static final int READ_AHEAD = 500;

    private final CallListView list;
    private final Aggregates<FollowUp, FollowUpEvent> followUps;
    private final FollowUpRules rules;
    private final VisitPolicy policy;
    private final Traces traces;
    private final Clock clock;

    Visits(
            CallListView list,
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            VisitPolicy policy,
            Traces traces,
            Clock clock) {
        this.list = list;
        this.followUps = followUps;
        this.rules = rules;
        this.policy = policy;
        this.traces = traces;
        this.clock = clock;
    }

    /** Who has no mail, and a sample of those who have: those whose time runs out first. */
    List<Waiting> toCall(int atMost) {
        return list.waiting(clock.instant(), READ_AHEAD).stream()
                .filter(it -> !it.mailed() || policy.isSampled(it.id()))
                .limit(atMost)
                .toList();
    }

    /** Whom to ask; empty when nothing is open to be asked. */
    Optional<Addressee> whom(Reference reference) {
        return followUps
                .find(reference.complaintId())
                .map(Stored::state)
                .filter(AwaitingSurvey.class::isInstance)
                .map(AwaitingSurvey.class::cast)
                .filter(open -> clock.instant().isBefore(open.expiresAt()))
                .map(open -> open.course().addressee());
    }

    /** What the customer said to a colleague. @throws SurveyNotOpen when it was answered or ran out meanwhile */
    void said(
            Reference reference,
            int rating,
            boolean solved,
            @Nullable String comment,
            String visitor) {
        followUps.handle(
                Command.<FollowUp, FollowUpEvent>of(
                                reference.complaintId(),
                                UUID.randomUUID(),
                                state ->
                                        rules.answered(
                                                state,
                                                new SurveyAnswer(
                                                        openSurvey(state),
                                                        rating,
                                                        solved,
                                                        comment,
                                                        visitor),
                                                clock.instant()))
                        .inTrace(traces.currentTraceparent()));
    }

    private static UUID openSurvey(FollowUp state) {
        if (state instanceof AwaitingSurvey open) {
            return open.surveyId();
        }
        throw new SurveyNotOpen(SurveyNotOpen.Reason.ANSWERED);
    }
}
