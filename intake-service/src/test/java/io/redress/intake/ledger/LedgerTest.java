package io.redress.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.contract.intake.Matter;
import io.redress.contract.intake.QuarantineReason;
import io.redress.contract.intake.RejectionReason;
import io.redress.testkit.Infrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final MongoTemplate MONGO =
            new MongoTemplate(MongoClients.create(Infrastructure.mongoUri()), "ledger_laws");
    private static final Partitions TWO =
            new Partitions() {
                @Override
                public int of(ComplaintId complaint) {
                    return Math.floorMod(complaint.hashCode(), 2);
                }

                @Override
                public int count() {
                    return 2;
                }
            };

    private final String collection = "ledger-" + UUID.randomUUID();
    private final List<EventEnvelope<?>> log = new ArrayList<>();
    private final long[] next = new long[2];

    @Test
    void theFirstIsAcceptedAndCopiesAreDuplicates() {
        complaint("a", Channel.WEB, UUID.randomUUID());
        complaint("a", Channel.WEB, UUID.randomUUID());
        complaint("b", Channel.PHONE, UUID.randomUUID());
        rejected(Channel.WEB);

        var ledger = ledgerAfter(log);
        assertThat(ledger.byChannel().get("web")).containsAllEntriesOf(account(3, 1, 1, 0, 1));
        assertThat(ledger.byChannel().get("phone")).containsAllEntriesOf(account(1, 1, 0, 0, 0));
        assertThat(ledger.total()).containsAllEntriesOf(account(4, 2, 1, 0, 1));
        assertThat(ledger.balanced()).isTrue();
    }

    @Test
    void aReleasedArrivalMovesOnceHoweverOftenItIsReleased() {
        var arrival = held("h");
        held("h");
        release("h", arrival);
        release("h", arrival);

        assertThat(ledgerAfter(log).total()).containsAllEntriesOf(account(2, 1, 1, 0, 0));
    }

    @Test
    void aMailThatAnswersIsCountedByItsChannelAndAMessageByThePortalAmongTheAnswers() {
        message("m", Channel.EMAIL);
        message("n", Channel.WEB);
        message("n", Channel.WEB);

        var ledger = ledgerAfter(log);
        assertThat(ledger.byChannel().get("email")).containsAllEntriesOf(account(1, 1, 0, 0, 0));
        assertThat(ledger.answers())
                .containsEntry("received", 2L)
                .containsEntry("accepted", 1L)
                .containsEntry("duplicate", 1L);
    }

    @Test
    void whatDoesNotAddUpIsSeen() {
        ledgerAfter(log);
        MONGO.getCollection(collection)
                .updateOne(
                        com.mongodb.client.model.Filters.eq("_id", LedgerPage.id(0)),
                        com.mongodb.client.model.Updates.inc("channels.web.received", 1L),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));

        assertThat(read().balanced()).isFalse();
        assertThat(read().imbalance()).isEqualTo(1);
    }

    /** Crashes bring batches again, from anywhere before; rebalances cut them elsewhere. */
    @RepeatedTest(20)
    void whateverIsReplayedTheLedgerIsAFunctionOfTheLog(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var held = new ArrayList<Map.Entry<String, Arrival>>();
        for (int i = 0; i < 60; i++) {
            var name = "story-" + random.nextInt(12);
            switch (random.nextInt(6)) {
                case 0 -> held.add(Map.entry(name, held(name)));
                case 1 ->
                        held.stream()
                                .skip(random.nextInt(held.size() + 1))
                                .findFirst()
                                .ifPresent(it -> release(it.getKey(), it.getValue()));
                case 2 -> message(name, random.nextBoolean() ? Channel.EMAIL : Channel.WEB);
                case 3 -> rejected(Channel.EMAIL);
                default -> complaint(name, Channel.WEB, UUID.randomUUID());
            }
        }
        var once = ledgerAfter(log);

        MONGO.dropCollection(collection);
        var feed = new LedgerFeed(MONGO, TWO);
        for (int at = 0; at < log.size(); ) {
            int to = Math.min(log.size(), at + 1 + random.nextInt(9));
            feed.writeTo(collection, log.subList(Math.max(0, at - random.nextInt(20)), to));
            at = to;
        }
        assertThat(read()).isEqualTo(once);
        assertThat(once.balanced()).isTrue();
    }

    private Ledger ledgerAfter(List<EventEnvelope<?>> events) {
        new LedgerFeed(MONGO, TWO).writeTo(collection, events);
        return read();
    }

    private Ledger read() {
        return Ledger.of(
                MONGO.getCollection(collection)
                        .find(
                                com.mongodb.client.model.Filters.in(
                                        "_id", LedgerPage.id(0), LedgerPage.id(1))));
    }

    private void complaint(String name, Channel channel, UUID arrivalId) {
        complaint(name, new Arrival(arrivalId, channel, NOW, ""));
    }

    private void complaint(String name, Arrival arrival) {
        var reference = Reference.ofArrival(name);
        put(
                reference.complaintId().value(),
                new ComplaintReceived(
                        reference.complaintId(),
                        reference,
                        arrival,
                        new Complainant("A", null, null, null, null),
                        null,
                        name,
                        Matter.UNSAID,
                        List.of(),
                        null,
                        NOW));
    }

    private Arrival held(String name) {
        var reference = Reference.ofArrival(name);
        var arrival = new Arrival(UUID.randomUUID(), Channel.EMAIL, NOW, "");
        put(
                reference.complaintId().value(),
                new ArrivalQuarantined(
                        reference.complaintId(),
                        reference,
                        arrival,
                        QuarantineReason.LOOP,
                        new Attachment("0".repeat(64), 1, "x/y", "z"),
                        NOW));
        return arrival;
    }

    private void release(String name, Arrival arrival) {
        complaint(name, arrival);
        put(
                arrival.arrivalId(),
                new QuarantineReleased(
                        Reference.ofArrival(name).complaintId(), arrival, "agent", NOW));
    }

    private void message(String name, Channel channel) {
        var id =
                UUID.nameUUIDFromBytes(
                        (name + channel).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        put(
                id,
                new MessageReceived(
                        Reference.ofArrival(name).complaintId(),
                        new Arrival(UUID.randomUUID(), channel, NOW, ""),
                        id,
                        "x",
                        List.of(),
                        NOW));
    }

    private void rejected(Channel channel) {
        var arrival = new Arrival(UUID.randomUUID(), channel, NOW, "");
        put(
                arrival.arrivalId(),
                new ArrivalRejected(
                        Reference.ofArrival("rejected/" + arrival.arrivalId()).complaintId(),
                        arrival,
                        RejectionReason.INVALID,
                        NOW));
    }

    private void put(UUID cause, IntakeEvent event) {
        log.add(
                new EventEnvelope<>(
                        EventEnvelope.idOf(cause, event, 0),
                        next[TWO.of(event.complaintId())]++,
                        null,
                        null,
                        null,
                        event));
    }

    private static Map<String, Long> account(
            long received, long accepted, long duplicate, long quarantined, long rejected) {
        return Map.of(
                "received",
                received,
                "accepted",
                accepted,
                "duplicate",
                duplicate,
                "quarantined",
                quarantined,
                "rejected",
                rejected);
    }
}
