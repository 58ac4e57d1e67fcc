package io.redress.contract.followup;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.intake.MailOrigin;
import io.redress.contract.resolution.ReopenReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything said to the customer, and how it ended. Sequence 1, 2, 3… per complaint without gaps:
 * the follow-up is the fold of these and of nothing else.
 */
public sealed interface FollowUpEvent extends Event {

    record FollowUpStarted(
            ComplaintId complaintId,
            Reference reference,
            Addressee addressee,
            @Nullable MailOrigin mail,
            Instant occurredAt)
            implements FollowUpEvent {}

    /** A message to the customer, as they see it. In the portal always; {@code delivery} says what more. */
    record MessageSent(
            ComplaintId complaintId,
            UUID messageId,
            MessageKind kind,
            Delivery delivery,
            String language,
            @Personal String subject,
            @Personal String text,
            Instant occurredAt)
            implements FollowUpEvent {}

    record SurveyInvited(
            ComplaintId complaintId, UUID surveyId, Instant expiresAt, Instant occurredAt)
            implements FollowUpEvent {}

    /**
     * @param rating 1 (worst) to 5
     * @param via how the customer answered; null in records from before it was told along
     * @param by login of the colleague who asked; null where nobody did but the survey
     */
    record SurveyAnswered(
            ComplaintId complaintId,
            UUID surveyId,
            int rating,
            boolean solved,
            @Personal @Nullable String comment,
            Instant occurredAt,
            @Nullable Channel via,
            @Nullable String by)
            implements FollowUpEvent {

        /** By the survey itself. */
        public SurveyAnswered(
                ComplaintId complaintId,
                UUID surveyId,
                int rating,
                boolean solved,
                @Nullable String comment,
                Instant occurredAt) {
            this(complaintId, surveyId, rating, solved, comment, occurredAt, null, null);
        }

        public SurveyAnswered {
            if (rating < 1 || rating > 5) {
                throw new IllegalArgumentException("rating must be from 1 to 5: " + rating);
            }
        }
    }

    /** Nobody answered in time. */
    record SurveyLapsed(ComplaintId complaintId, UUID surveyId, Instant occurredAt)
            implements FollowUpEvent {}

    record ComplaintReopened(
            ComplaintId complaintId,
            ReopenReason reason,
            @Nullable Integer rating,
            Instant occurredAt)
            implements FollowUpEvent {}

    record ComplaintClosed(ComplaintId complaintId, Outcome outcome, Instant occurredAt)
            implements FollowUpEvent {}
}
