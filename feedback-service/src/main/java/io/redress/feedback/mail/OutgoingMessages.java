package io.redress.feedback.mail;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.platform.log.EventHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps every message that was decided, and sees to it that those for the mail go out. */
final class OutgoingMessages implements EventHandler {

    /** How long a sender may take over what it holds before another takes it over. */
    static final Duration HELD_FOR = Duration.ofMinutes(2);

    private final MessageStore store;
    private final Addressees addressees;
    private final SendingWatch watch;
    private final MailRelay relay;
    private final FeedbackFigures figures;
    private final Clock clock;

    OutgoingMessages(
            MessageStore store,
            Addressees addressees,
            SendingWatch watch,
            MailRelay relay,
            FeedbackFigures figures,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.watch = watch;
        this.relay = relay;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feedback-outgoing-messages";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FOLLOW_UP);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        watch.look();
        var messages = new ArrayList<KeptMessage>();
        for (var envelope : events) {
            switch (envelope.event()) {
                case FollowUpStarted started -> addressees.remember(started);
                case MessageSent message -> messages.add(kept(message));
                case SurveyAnswered answered when isNews(envelope) -> figures.answered(answered);
                case ComplaintClosed closed when isNews(envelope) -> figures.closed(closed);
                default -> {}
            }
        }
        var added = store.keep(messages, clock.instant().plus(HELD_FOR));
        added.stream()
                .filter(message -> message.state() != SendingState.PRESUMED_SENT)
                .forEach(figures::decided);
        relay.hasNew(added.stream().filter(it -> it.state() == SendingState.PENDING).toList());
    }

    private boolean isNews(EventEnvelope<?> envelope) {
        return !watch.isOfForgottenLife(envelope.occurredAt());
    }

    private KeptMessage kept(MessageSent message) {
        var to =
                addressees
                        .of(message.complaintId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "a message before the start of "
                                                        + message.complaintId()));
        return kept(message, to);
    }

    private KeptMessage kept(MessageSent message, Addressees.Recipient to) {
        var email = to.addressee().email();
        var state =
                message.delivery() != Delivery.MAILED || email == null
                        ? SendingState.NOT_MAILED
                        : watch.isOfForgottenLife(message.occurredAt())
                                ? SendingState.PRESUMED_SENT
                                : SendingState.PENDING;
        return new KeptMessage(
                message.complaintId(),
                new OutgoingMail(
                        message.messageId(),
                        to.reference(),
                        message.kind(),
                        email == null ? "" : email,
                        message.language(),
                        message.subject(),
                        message.text(),
                        to.inReplyTo(),
                        message.occurredAt()),
                message.delivery(),
                state,
                0,
                null);
    }
}
