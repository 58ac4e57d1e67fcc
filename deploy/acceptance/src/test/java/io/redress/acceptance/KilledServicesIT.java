package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.evidence.Ledger;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.evidence.Log.Entry;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each service dies in the middle of its work, as a power cut or the kernel would have it. */
class KilledServicesIT {

    private static final int COMPLAINTS = 200;
    private static final int AT_A_TIME = 12;
    private static final int SOME_EVENTS = 40;

    private final RunningRedress redress = Shared.redress();
    private final Story story = new Story(redress);

    @Test
    void everyJourneyIsCompletedOnceWhileEachServiceIsKilledInTurn() throws Exception {
        var before = Ledger.total(story.desk);
        var receipts = journeysWithKills();

        assertThat(receipts)
                .extracting(Receipt::complaintId)
                .doesNotHaveDuplicates()
                .hasSize(COMPLAINTS);
        var ids = receipts.stream().map(Receipt::complaintId).collect(Collectors.toSet());
        var resolution = story.log.of(ids::contains, Log.RESOLUTION);
        var followUp = story.log.of(ids::contains, Log.FOLLOW_UP);
        for (var receipt : receipts) {
            var id = receipt.complaintId();
            assertThat(ids(resolution.get(id), "case-opened")).as("cases of %s", id).hasSize(1);
            assertThat(ids(resolution.get(id), "case-closed")).as("closings of %s", id).hasSize(1);
            assertThat(ids(acknowledgements(followUp.get(id)), "message-sent"))
                    .as("acknowledgements of %s", id)
                    .hasSize(1);
            assertThat(story.mailSent.files(receipt.reference(), "acknowledgement")).hasSize(1);
            assertNoGap(resolution.get(id));
            assertNoGap(followUp.get(id));
        }
        assertThat(story.log.deadLetters()).isEmpty();
        assertLedger(before, ids.size());
    }

    /** Fifty journeys begin, a service dies, and when it is back the next one's turn comes. */
    private List<Receipt> journeysWithKills() throws InterruptedException, ExecutionException {
        var places = new Semaphore(AT_A_TIME);
        var journeys = new ArrayList<Future<Receipt>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var service : RunningRedress.SERVICES) {
                IntStream.range(0, COMPLAINTS / RunningRedress.SERVICES.size())
                        .forEach(i -> journeys.add(people.submit(() -> journey(places))));
                var said = eventsSoFar();
                await().alias("the journeys go on after the kill before")
                        .atMost(Duration.ofSeconds(90))
                        .until(() -> eventsSoFar() > said + SOME_EVENTS);
                redress.kill(service);
                redress.awaitReady();
            }
            var receipts = new ArrayList<Receipt>();
            for (var journey : journeys) {
                receipts.add(journey.get());
            }
            return receipts;
        }
    }

    private long eventsSoFar() {
        return story.log.ends().values().stream().mapToLong(Long::longValue).sum();
    }

    private Receipt journey(Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            return story.fromFilingToClosing(
                    Complaint.of("The delivery was two weeks late and the box was open."));
        } finally {
            places.release();
        }
    }

    private static List<Entry> acknowledgements(List<Entry> entries) {
        return entries.stream()
                .filter(it -> it.json().path("kind").asString("").equals("acknowledgement"))
                .toList();
    }

    /** A relay that died between sending and noting it sends again: the same event, under the same id. */
    private static List<String> ids(List<Entry> entries, String type) {
        return entries.stream()
                .filter(it -> it.type().equals(type))
                .map(Entry::id)
                .distinct()
                .toList();
    }

    private static void assertNoGap(List<Entry> entries) {
        var sequences =
                entries.stream()
                        .map(it -> Long.valueOf(it.headers().get("ce_sequence")))
                        .distinct()
                        .toList();
        var expected = IntStream.rangeClosed(1, sequences.size()).mapToObj(Long::valueOf).toList();
        assertThat(sequences).isEqualTo(expected);
        var byId =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Entry::id,
                                        Collectors.mapping(Entry::text, Collectors.toSet())));
        assertThat(byId.values())
                .as("a record sent again is the same")
                .allMatch(texts -> texts.size() == 1);
    }

    private void assertLedger(Ledger before, int accepted) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            var now = Ledger.total(story.desk);
                            assertThat(now.balances()).isTrue();
                            var more = now.since(before);
                            assertThat(more.accepted()).isEqualTo(accepted);
                            assertThat(more.received())
                                    .isEqualTo(more.accepted() + more.duplicate());
                            assertThat(
                                            Map.of(
                                                    "quarantined",
                                                    more.quarantined(),
                                                    "rejected",
                                                    more.rejected()))
                                    .containsValues(0L);
                        });
    }
}
