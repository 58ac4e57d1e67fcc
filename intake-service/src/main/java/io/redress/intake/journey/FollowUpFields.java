package io.redress.intake.journey;

import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import org.springframework.data.mongodb.core.query.Update;

/** What we told the customer, and how it ended. */
final class FollowUpFields {

    private FollowUpFields() {}

    static Update update(FollowUpEvent event) {
        return switch (event) {
            case FollowUpStarted it -> new Update().set("followUp.startedAt", it.occurredAt());
            case MessageSent it ->
                    new Update()
                            .set("told." + it.messageId() + ".kind", it.kind().code())
                            .set("told." + it.messageId() + ".subject", it.subject())
                            .set("told." + it.messageId() + ".text", it.text())
                            .set("told." + it.messageId() + ".language", it.language())
                            .set("told." + it.messageId() + ".at", it.occurredAt());
            case SurveyInvited it ->
                    new Update()
                            .set("followUp.survey.id", it.surveyId().toString())
                            .set("followUp.survey.expiresAt", it.expiresAt())
                            .set("followUp.survey.state", "open");
            case SurveyAnswered ignored -> new Update().set("followUp.survey.state", "answered");
            case SurveyLapsed ignored -> new Update().set("followUp.survey.state", "lapsed");
            case ComplaintReopened it ->
                    new Update()
                            .set("followUp.reopenedAt", it.occurredAt())
                            .unset("followUp.outcome");
            case ComplaintClosed it ->
                    new Update()
                            .set("followUp.outcome", it.outcome().code())
                            .set("followUp.closedAt", it.occurredAt());
        };
    }
}
