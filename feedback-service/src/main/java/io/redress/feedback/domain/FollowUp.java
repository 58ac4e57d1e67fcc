package io.redress.feedback.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.redress.contract.ComplaintId;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * What we owe one customer by way of words: nothing yet, the state once a day while the case runs, an
 * ear while a survey is open, or nothing more. The fold of the follow-up's own events.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FollowUp.NotStarted.class, name = "not-started"),
    @JsonSubTypes.Type(value = FollowUp.Running.class, name = "running"),
    @JsonSubTypes.Type(value = FollowUp.AwaitingSurvey.class, name = "awaiting-survey"),
    @JsonSubTypes.Type(value = FollowUp.Ended.class, name = "ended")
})
public sealed interface FollowUp {

    /** What happened to the complaint so far, as far as we followed it. */
    FollowUp after(FollowUpEvent event);

    /** Nobody to write to yet: the complaint itself has not reached us. */
    record NotStarted(ComplaintId complaintId) implements FollowUp {
        @Override
        public FollowUp after(FollowUpEvent event) {
            return event instanceof FollowUpStarted it
                    ? new Running(
                            Course.of(it.complaintId(), it.reference(), it.addressee(), it.mail()),
                            MessageKind.ACKNOWLEDGEMENT,
                            it.occurredAt())
                    : this;
        }
    }

    /** A follow-up that has begun, whatever became of it. */
    sealed interface Started extends FollowUp {

        Course course();

        @Override
        default FollowUp after(FollowUpEvent event) {
            return switch (event) {
                case FollowUpStarted ignored -> this;
                case MessageSent it -> told(it);
                case SurveyInvited it ->
                        new AwaitingSurvey(
                                course().invited(it.surveyId()), it.surveyId(), it.expiresAt());
                case SurveyAnswered it -> surveyOver(course().answered(it.surveyId()), it);
                case SurveyLapsed it -> surveyOver(course(), it);
                case ComplaintReopened it ->
                        new Running(course(), MessageKind.REOPENED, it.occurredAt());
                case ComplaintClosed it -> new Ended(course(), it.outcome(), it.occurredAt());
            };
        }

        /** After a message. That a case runs again is told by the message about it. */
        default FollowUp told(MessageSent message) {
            return message.kind() == MessageKind.REOPENED
                    ? new Running(course(), message.kind(), message.occurredAt())
                    : this;
        }

        /** A survey's end is never the last event of its decision: closing or reopening follows. */
        private static Running surveyOver(Course course, FollowUpEvent event) {
            return new Running(course, MessageKind.OUTCOME, event.occurredAt());
        }
    }

    /**
     * The case is being worked on.
     *
     * @param standing the last message that told something new
     * @param lastToldAt when the customer last heard anything
     */
    record Running(Course course, MessageKind standing, Instant lastToldAt) implements Started {
        @Override
        public FollowUp told(MessageSent message) {
            return new Running(
                    course,
                    message.kind() == MessageKind.CASE_STATE ? standing : message.kind(),
                    message.occurredAt());
        }
    }

    /** Resolved, and we asked whether it worked. */
    record AwaitingSurvey(Course course, UUID surveyId, Instant expiresAt) implements Started {}

    /** Closed. Only a customer who comes back, or a person who writes, breaks the silence. */
    record Ended(Course course, Outcome outcome, Instant closedAt) implements Started {}
}
