package io.redress.feedback.overview;

import io.redress.contract.Reference;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.following.FollowUps;
import io.redress.feedback.mail.KeptMessage;
import io.redress.feedback.mail.MessageStore;
import io.redress.feedback.mail.SendingState;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One follow-up, for agents' programs. */
@RestController
class FollowUpApi {

    private static final int MOST_MESSAGES = 500;

    private final Aggregates<FollowUp, FollowUpEvent> followUps;
    private final MessageStore messages;

    FollowUpApi(Aggregates<FollowUp, FollowUpEvent> followUps, MessageStore messages) {
        this.followUps = followUps;
        this.messages = messages;
    }

    /** Where a follow-up stands and what was said, oldest first. */
    record Answer(
            Reference reference,
            String phase,
            @Nullable Survey openSurvey,
            @Nullable Outcome outcome,
            @Nullable Instant closedAt,
            List<Message> messages) {}

    record Survey(UUID surveyId, Instant expiresAt) {}

    /**
     * @param mail what became of the mail
     */
    record Message(
            UUID messageId,
            MessageKind kind,
            Delivery delivery,
            SendingState mail,
            String language,
            String subject,
            String text,
            Instant at,
            @Nullable Instant sentAt) {
        static Message of(KeptMessage kept) {
            var mail = kept.mail();
            return new Message(
                    mail.messageId(),
                    mail.kind(),
                    kept.delivery(),
                    kept.state(),
                    mail.language(),
                    mail.subject(),
                    mail.text(),
                    mail.decidedAt(),
                    kept.sentAt());
        }
    }

    @GetMapping("/api/follow-ups/{reference}")
    Answer followUp(@PathVariable String reference) {
        var known = Reference.parse(reference).orElseThrow(FollowUpApi::notFound);
        var id = known.complaintId();
        var state = followUps.find(id).orElseThrow(FollowUpApi::notFound).state();
        return new Answer(
                known,
                FollowUps.phase(state),
                state instanceof AwaitingSurvey open
                        ? new Survey(open.surveyId(), open.expiresAt())
                        : null,
                state instanceof Ended ended ? ended.outcome() : null,
                state instanceof Ended ended ? ended.closedAt() : null,
                messages.of(id, MOST_MESSAGES).stream().map(Message::of).toList());
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }
}
