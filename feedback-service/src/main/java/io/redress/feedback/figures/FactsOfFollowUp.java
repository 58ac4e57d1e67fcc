package io.redress.feedback.figures;

import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.*;
import io.redress.contract.followup.MessageKind;

/** What the follow-up's events say about how it went. Messages themselves are for the customer alone. */
final class FactsOfFollowUp {

    static final String FOLLOW_UP = "followUp";

    private FactsOfFollowUp() {}

    static FactUpdate of(FollowUpEvent event) {
        var facts = FactUpdate.from(FOLLOW_UP, event.occurredAt());
        return switch (event) {
            case MessageSent it when it.kind() == MessageKind.ACKNOWLEDGEMENT ->
                    facts.earliest("acknowledgedAt", it.occurredAt());
            case MessageSent it when it.kind() == MessageKind.REOPENED -> stillOpen(facts);
            case MessageSent ignored -> FactUpdate.NONE;
            case SurveyAnswered it -> facts.set("rating", it.rating()).set("solved", it.solved());
            case ComplaintReopened ignored -> stillOpen(facts);
            case ComplaintClosed it ->
                    facts.set("closedAt", it.occurredAt()).set("outcome", it.outcome());
            case FollowUpStarted ignored -> FactUpdate.NONE;
            case SurveyInvited it -> facts.earliest("askedAt", it.occurredAt());
            case SurveyLapsed ignored -> FactUpdate.NONE;
        };
    }

    private static FactUpdate stillOpen(FactUpdate facts) {
        return facts.unset("closedAt").unset("outcome");
    }
}
