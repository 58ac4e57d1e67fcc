package io.redress.feedback.survey;

import io.redress.contract.Reference;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.domain.SurveyAnswer;
import io.redress.feedback.domain.SurveyNotOpen;
import io.redress.feedback.domain.SurveyNotOpen.Reason;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.observability.Traces;
import io.redress.platform.secret.SurveyTokens;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and answers surveys by their links. Of two answers at the same time one is taken. */
public final class Surveys {

    private final Aggregates<FollowUp, FollowUpEvent> followUps;
    private final FollowUpRules rules;
    private final SurveyTokens links;
    private final Traces traces;
    private final Clock clock;

    public Surveys(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            SurveyTokens links,
            Traces traces,
            Clock clock) {
        this.followUps = followUps;
        this.rules = rules;
        this.links = links;
        this.traces = traces;
        this.clock = clock;
    }

    /** The complaint that this link asks about. @throws SurveyNotOpen when it takes no answer */
    Reference open(String token) {
        var link = link(token);
        var id = link.reference().complaintId();
        FollowUp state =
                followUps.find(id).map(it -> it.state()).orElseGet(() -> new NotStarted(id));
        FollowUpRules.openSurvey(state, link.surveyId(), clock.instant());
        return link.reference();
    }

    /** Every try is a cause of its own, so that the second is told that it came second. @throws SurveyNotOpen */
    Reference answer(String token, int rating, boolean solved, @Nullable String comment) {
        var link = link(token);
        var answer = new SurveyAnswer(link.surveyId(), rating, solved, comment);
        followUps.handle(
                Command.<FollowUp, FollowUpEvent>of(
                                link.reference().complaintId(),
                                UUID.randomUUID(),
                                state -> rules.answered(state, answer, clock.instant()))
                        .inTrace(traces.currentTraceparent()));
        return link.reference();
    }

    private SurveyTokens.Survey link(String token) {
        return links.read(token).orElseThrow(() -> new SurveyNotOpen(Reason.UNKNOWN));
    }
}
