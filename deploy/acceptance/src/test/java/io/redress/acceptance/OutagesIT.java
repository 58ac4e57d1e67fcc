package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.acceptance.doors.Answer;
import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.doors.MailDoor.Letter;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.evidence.Ledger;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Broker or store goes away for twenty seconds while complaints come in. */
class OutagesIT {

    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Shared system = Shared.system();
    private final RunningRedress redress = Shared.redress();
    private final Story story = new Story(redress);
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

    @Test
    void withoutBrokerSendersAreToldAndNothingAcceptedIsMissing() throws Exception {
        assumeTrue(
                system.broker().isPresent(),
                "REDRESS_KAFKA_BOOTSTRAP names a broker that is not ours to stop");
        var broker = system.broker().orElseThrow();
        var letter = Letter.of(Complaint.of("The train was cancelled and nobody said a word."));
        var mailAnswer = new ArrayList<String>();

        var receipts =
                complaintsDuring(
                        () -> {
                            broker.kill();
                            mailAnswer.add(story.mail.send(letter));
                        },
                        broker::start);

        assertThat(mailAnswer).singleElement().asString().startsWith("451");
        assertThat(refusals).isNotEmpty().allSatisfy(OutagesIT::assertTellsWhenToComeBack);
        assertThat(Http.insisting(() -> mailAsAnswer(letter), PATIENCE).isGood()).isTrue();
        assertAllThere(receipts);
    }

    @Test
    void withoutStoreComplaintsAreTakenAndViewsCatchUp() throws Exception {
        assumeTrue(
                system.store().isPresent(),
                "REDRESS_MONGODB_URI names a store that is not ours to stop");
        var store = system.store().orElseThrow();

        var receipts = complaintsDuring(store::kill, store::start);

        assertThat(refusals).as("intake needs no store to take a complaint").isEmpty();
        assertAllThere(receipts);
    }

    /** One complaint a second, before, during and after; each is sent again under its key until it is taken. */
    private List<Receipt> complaintsDuring(Runnable goesAway, Runnable comesBack)
            throws InterruptedException, ExecutionException {
        var sending = new ArrayList<Future<Receipt>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                sending.add(people.submit(this::insistingly));
            }
            var outage = people.submit(goesAway);
            var end = Instant.now().plus(OUTAGE);
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(OUTAGE.plusSeconds(5))
                    .until(
                            () -> {
                                sending.add(people.submit(this::insistingly));
                                return Instant.now().isAfter(end);
                            });
            outage.get();
            comesBack.run();
            sending.add(people.submit(this::insistingly));
            var receipts = new ArrayList<Receipt>();
            for (var one : sending) {
                receipts.add(one.get());
            }
            return receipts;
        }
    }

    private Receipt insistingly() {
        var key = UUID.randomUUID().toString();
        var complaint = Complaint.of("The bus driver did not stop although three of us waited.");
        var answer =
                Http.insisting(
                        () -> {
                            var once = story.web.file(complaint, key);
                            if (!once.isGood()) {
                                refusals.add(once);
                            }
                            return once;
                        },
                        PATIENCE);
        return Receipt.of(answer);
    }

    private Answer mailAsAnswer(Letter letter) {
        var words = story.mail.send(letter);
        var status = words.isEmpty() ? 202 : words.startsWith("4") ? 503 : 500;
        return new Answer(
                status, java.net.http.HttpHeaders.of(java.util.Map.of(), (a, b) -> true), words);
    }

    private static void assertTellsWhenToComeBack(Answer refusal) {
        assertThat(refusal.status()).as("%s", refusal).isEqualTo(503);
        assertThat(refusal.header("Retry-After")).matches("\\d+");
        assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refusal.json().path("detail").asString("")).isNotBlank();
    }

    private void assertAllThere(List<Receipt> receipts) {
        var logged =
                story.log.read(Log.INTAKE).stream()
                        .filter(it -> it.type().equals("complaint-received"))
                        .map(Log.Entry::key)
                        .collect(Collectors.toSet());
        assertThat(logged).containsAll(receipts.stream().map(Receipt::complaintId).toList());
        for (var receipt : receipts) {
            var customer = story.customer(receipt);
            customer.sees(
                    "is told acknowledgement",
                    it ->
                            io.redress.acceptance.doors.Customer.message(it, "acknowledgement")
                                    .isPresent(),
                    PATIENCE);
            customer.sees(
                    "has a case", it -> it.path("state").asString("").equals("open"), PATIENCE);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Ledger.total(story.desk).balances()).isTrue());
        assertThat(story.log.deadLetters()).isEmpty();
        redress.awaitReady();
    }
}
