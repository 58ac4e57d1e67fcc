package io.redress.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.triage.crisis.CrisisWatch;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.surge.Alarm;
import io.redress.triage.surge.CrowdWatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** That the watch itself can be watched, and begins again whatever it finds. */
class WatchedWatchTest {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final SignalMeters meters = new SignalMeters(registry, Clock.fixed(NOW, ZoneOffset.UTC));
    final Map<String, byte[]> stored = new HashMap<>();

    @Test
    void stateThatCannotBeReadIsDroppedCountedAndLearnedAnew() {
        stored.put("clocks", bytes("{"));
        stored.put("track/matter|delivery|||", bytes("{\"habit\":[1]}"));
        stored.put("hours", bytes("{\"watched\":[1],\"everything\":[2],\"minutesThisHour\":0}"));

        var watching = started();

        assertThat(stored).isEmpty();
        assertThat(registry.get("redress.signals.failures").counter().count()).isEqualTo(3);
        quiet(watching);
        assertThat(stored).containsKey("clocks");
    }

    @Test
    void theAgeOfWhatIsReachedIsKnownAfterAStart() {
        assertThat(age()).isNaN();
        quiet(started());
        assertThat(age()).isEqualTo(Clocks.PLAY.plusSeconds(30).toMillis() / 1e3);

        started();
        assertThat(age()).isEqualTo(Clocks.PLAY.plusSeconds(30).toMillis() / 1e3);
    }

    @Test
    void eachFailureIsFollowedByALongerPauseUntilItWentWell() {
        var backoff = new Backoff();
        var waits = new ArrayList<Duration>();
        var time = NOW;
        for (int i = 0; i < 8; i++) {
            waits.add(backoff.afterFailure(time));
            time = time.plus(waits.getLast());
        }
        assertThat(waits.stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

        assertThat(backoff.afterFailure(time.plusSeconds(301))).hasSeconds(1);
    }

    private double age() {
        return registry.get("redress.signals.age").gauge().value();
    }

    private static void quiet(Watching watching) {
        var report = Json.of(new Report(0, null, NOW.minusSeconds(30)));
        watching.process(new Record<>("0", report, NOW.toEpochMilli()));
    }

    private Watching started() {
        var watching =
                new Watching(
                        1,
                        () ->
                                new Watch(
                                        new CrowdWatch(new Alarm(168, 10, 5), 0.86),
                                        new CrisisWatch(new CrisisPolicy("1", List.of()))),
                        meters);
        ProcessorContext<String, byte[]> context = mock();
        var store = store();
        when(context.<KeyValueStore<String, byte[]>>getStateStore(Watching.STORE))
                .thenReturn(store);
        watching.init(context);
        return watching;
    }

    private KeyValueStore<String, byte[]> store() {
        KeyValueStore<String, byte[]> store = mock();
        var all = new ArrayList<KeyValue<String, byte[]>>();
        stored.forEach((key, value) -> all.add(KeyValue.pair(key, value)));
        KeyValueIterator<String, byte[]> iterator = mock();
        Mockito.doAnswer(
                        call -> {
                            Consumer<KeyValue<String, byte[]>> reader = call.getArgument(0);
                            all.forEach(reader);
                            return null;
                        })
                .when(iterator)
                .forEachRemaining(ArgumentMatchers.any());
        when(store.all()).thenReturn(iterator);
        when(store.delete(ArgumentMatchers.any()))
                .thenAnswer(call -> stored.remove(call.<String>getArgument(0)));
        Mockito.doAnswer(call -> stored.put(call.getArgument(0), call.getArgument(1)))
                .when(store)
                .put(ArgumentMatchers.any(), ArgumentMatchers.any());
        return store;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
