package io.redress.resolution.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.Matter;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Map<TopicPartition, Long> THERE =
            Map.of(new TopicPartition("redress.intake.v1", 3), 42L);

    @TempDir Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new SearchIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "漏水的水壶",
                "水壶",
                "leaking kettle",
                "Kettles",
                "赵明",
                "138 0013 8000",
                "13800138",
                "zhao@example.org",
                "ZHAO@example.org",
                "A-77 / 31",
                "a7731"
            })
    void aComplaintIsFoundByItsWordsAndByWhatNamesIt(String asked) {
        var kettle = kettle("kettle");
        take(kettle, bicycle("bicycle"));
        assertThat(index.find(asked, 10)).startsWith(kettle.complaintId());
    }

    @Test
    void aReferenceIsFoundHoweverItIsWritten() {
        var kettle = kettle("kettle");
        take(kettle, bicycle("bicycle"));
        var written = kettle.reference().value();
        for (var asked :
                List.of(
                        written,
                        written.toLowerCase(java.util.Locale.ROOT),
                        written.replace("-", " "))) {
            assertThat(index.find(asked, 10)).as(asked).startsWith(kettle.complaintId());
        }
    }

    @Test
    void whatWasSaidLaterOnEitherSideIsFoundToo() {
        var kettle = kettle("kettle");
        take(
                kettle,
                new MessageReceived(
                        kettle.complaintId(),
                        kettle.arrival(),
                        UUID.randomUUID(),
                        "维修人员没有来",
                        List.of(),
                        NOW),
                new ReplyWritten(
                        kettle.complaintId(), UUID.randomUUID(), "lin", "明天上午安排快递取件", NOW));
        assertThat(index.find("维修人员", 10)).containsExactly(kettle.complaintId());
        assertThat(index.find("快递取件", 10)).containsExactly(kettle.complaintId());
    }

    @Test
    void nobodyIsFoundByNothingOrByOtherWords() {
        take(kettle("kettle"));
        assertThat(index.find("", 10)).isEmpty();
        assertThat(index.find("- / ?", 10)).isEmpty();
        assertThat(index.find("酒店房间噪音", 10)).isEmpty();
    }

    @Test
    void theSameEventTwiceIsOnePassage() {
        var kettle = EventEnvelopes.of(kettle("kettle"));
        index.take(List.of(kettle, kettle));
        index.commit(THERE);
        index.take(List.of(kettle));
        index.commit(THERE);
        assertThat(index.passages()).isEqualTo(1);
    }

    @Test
    void whoIsErasedIsForgotten() {
        var kettle = kettle("kettle");
        var bicycle = bicycle("bicycle");
        take(kettle, bicycle);
        take(new PersonalDataErased(kettle.complaintId(), "withdrawn", NOW));
        assertThat(index.find("赵明", 10)).isEmpty();
        assertThat(index.find("水壶", 10)).isEmpty();
        assertThat(index.find("自行车", 10)).containsExactly(bicycle.complaintId());
    }

    @Test
    void afterAStartItGoesOnWhereItWas() throws IOException {
        var kettle = kettle("kettle");
        take(kettle);
        index.take(List.of(EventEnvelopes.of(bicycle("never committed"))));
        index.close();
        index = new SearchIndex(folder);
        assertThat(index.position()).isEqualTo(THERE);
        assertThat(index.find("水壶", 10)).containsExactly(kettle.complaintId());
        assertThat(index.find("自行车", 10)).isEmpty();
    }

    @Test
    void tenThousandCasesAreSearchedInMilliseconds() {
        var events = new ArrayList<EventEnvelope<?>>();
        for (int i = 0; i < 10_000; i++) {
            events.add(EventEnvelopes.of(i % 2 == 0 ? kettle("k" + i) : bicycle("b" + i)));
        }
        index.take(events);
        index.commit(THERE);
        index.find("水壶", 25);
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(index.find("漏水 水壶 kettle 138", 25)).hasSize(25);
        }
        assertThat(Duration.ofNanos((System.nanoTime() - before) / 20))
                .isLessThan(Duration.ofMillis(100));
    }

    private void take(Event... events) {
        index.take(
                java.util.Arrays.stream(events).<EventEnvelope<?>>map(EventEnvelopes::of).toList());
        index.commit(THERE);
    }

    private static ComplaintReceived kettle(String name) {
        return complaint(
                name,
                new Complainant("赵明", "zhao@example.org", "13800138000", "zh", Channel.PHONE),
                "新买的水壶漏水。 The kettle is leaking.",
                "A-7731");
    }

    private static ComplaintReceived bicycle(String name) {
        return complaint(
                name,
                new Complainant("钱丽", "qian@example.org", "13900139000", "zh", Channel.WEB),
                "自行车的刹车失灵，骑行很危险。",
                "B-1");
    }

    private static ComplaintReceived complaint(
            String name, Complainant who, String narrative, String order) {
        var reference = Reference.ofArrival("test/search/" + name);
        return new ComplaintReceived(
                reference.complaintId(),
                reference,
                new Arrival(UUID.randomUUID(), Channel.WEB, NOW, name),
                who,
                null,
                narrative,
                new Matter(null, order, null, null, null),
                List.of(),
                null,
                NOW);
    }

    /** Envelopes whose ids derive from the event, as they do on the wire. */
    private static final class EventEnvelopes {
        static EventEnvelope<?> of(Event event) {
            ComplaintId id = event.complaintId();
            return new EventEnvelope<>(
                    EventEnvelope.idOf(id.value(), event, 0), 1, null, null, null, event);
        }
    }
}
