package io.redress.feedback.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.MessageKind;
import io.redress.feedback.domain.Complaints;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.domain.PlainWording;
import io.redress.platform.Refusal;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Outcome;
import io.redress.platform.aggregate.Stored;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.SettableClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Told as a story of two listeners, with the moments at which one overtakes the other chosen by the test. */
class CaseListenerTest {

    static final Complaints FRIDGE = Complaints.about("overtaken");

    final SettableClock clock = SettableClock.atMondayMorning();
    final FollowUpRules rules = PlainWording.rules();
    private final OneFollowUp followUp = new OneFollowUp();
    final WaitingRoom waiting =
            new WaitingRoom(
                    new MongoTemplate(
                            MongoClients.create(Infrastructure.mongoUri()),
                            "waiting-" + UUID.randomUUID()),
                    new EventCodec());
    final CaseListener listener = new CaseListener(followUp, rules, waiting, clock);

    @Test
    void whatCameEarlyIsToldInItsOrderOnceTheComplaintIsKnown() {
        listener.handle(List.of(envelope(FRIDGE.replied("first"), 1)));
        listener.handle(List.of(envelope(FRIDGE.offered(), 2)));
        assertThat(followUp.kinds()).isEmpty();
        followUp.start();
        listener.catchUp(List.of(FRIDGE.reference().complaintId()));
        assertThat(followUp.kinds())
                .containsExactly(MessageKind.ACKNOWLEDGEMENT, MessageKind.REPLY, MessageKind.OFFER);
        assertThat(waiting.of(List.of(FRIDGE.reference().complaintId()))).isEmpty();
    }

    @Test
    void theSecondDoesNotOvertakeTheFirstWhenTheComplaintArrivesBetweenTwoLooks() {
        listener.handle(List.of(envelope(FRIDGE.replied("first"), 1)));
        followUp.startAfterTheNextLook = true;
        listener.handle(List.of(envelope(FRIDGE.offered(), 2)));
        assertThat(followUp.kinds())
                .containsExactly(MessageKind.ACKNOWLEDGEMENT, MessageKind.REPLY, MessageKind.OFFER);
    }

    @Test
    void theComplaintThatArrivesBeforeTheWaitingIsWrittenDownStillHearsOfIt() {
        followUp.startAfterTheNextLook = true;
        listener.handle(List.of(envelope(FRIDGE.replied("first"), 1)));
        assertThat(followUp.kinds())
                .containsExactly(MessageKind.ACKNOWLEDGEMENT, MessageKind.REPLY);
    }

    private static EventEnvelope<?> envelope(Event event, long sequence) {
        return new EventEnvelope<>(
                FRIDGE.id("cause " + sequence), sequence, null, null, null, event);
    }

    /** One follow-up in memory; can start by itself right after somebody looked at it. */
    private final class OneFollowUp implements Aggregates<FollowUp, FollowUpEvent> {

        private final ComplaintId id = FRIDGE.reference().complaintId();
        private final Set<UUID> causes = new HashSet<>();
        private final List<FollowUpEvent> events = new ArrayList<>();
        private FollowUp state = new NotStarted(id);
        private boolean startAfterTheNextLook;

        void start() {
            var cause = FRIDGE.id("received");
            take(rules.received(state, cause, FRIDGE.received(), true, clock.instant()));
        }

        List<MessageKind> kinds() {
            return events.stream()
                    .filter(MessageSent.class::isInstance)
                    .map(event -> ((MessageSent) event).kind())
                    .toList();
        }

        @Override
        public Optional<Stored<FollowUp>> find(ComplaintId wanted) {
            return Optional.of(new Stored<>(id, events.size(), state));
        }

        @Override
        public Stored<FollowUp> handle(Command<FollowUp, FollowUpEvent> command) {
            if (!causes.contains(command.cause())) {
                take(command.decision().decide(state));
                causes.add(command.cause());
            }
            return new Stored<>(id, events.size(), state);
        }

        @Override
        public List<Outcome<FollowUp>> handleAll(List<Command<FollowUp, FollowUpEvent>> commands) {
            var outcomes = new ArrayList<Outcome<FollowUp>>();
            for (var command : commands) {
                try {
                    outcomes.add(new Outcome.Done<>(handle(command)));
                } catch (Refusal refusal) {
                    outcomes.add(new Outcome.Refused<>(refusal));
                }
            }
            if (startAfterTheNextLook) {
                startAfterTheNextLook = false;
                start();
            }
            return outcomes;
        }

        private void take(List<FollowUpEvent> said) {
            said.forEach(event -> state = state.after(event));
            events.addAll(said);
        }
    }
}
