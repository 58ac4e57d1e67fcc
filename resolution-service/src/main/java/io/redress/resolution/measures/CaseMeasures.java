package io.redress.resolution.measures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import io.redress.platform.log.EventHandler;
import io.redress.resolution.stories.Stories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts what happens to cases, as it comes out of the log, so that no rule knows of a meter. What
 * happened before this process began was counted by another.
 */
@Component
final class CaseMeasures implements EventHandler {

    private static final Set<Class<?>> WANTED =
            Set.of(ClockWarned.class, ClockBreached.class, ClockMet.class, CaseResolved.class);

    private final MeterRegistry meters;
    private final Stories stories;
    private final Instant begun;

    CaseMeasures(MeterRegistry meters, Stories stories, Clock clock) {
        this.meters = meters;
        this.stories = stories;
        this.begun = clock.instant();
    }

    @Override
    public String name() {
        return "resolution-measures";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RESOLUTION);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return WANTED.contains(type.payload());
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var ours =
                events.stream()
                        .filter(e -> !e.occurredAt().isBefore(begun))
                        .flatMap(
                                e ->
                                        e.event() instanceof ResolutionEvent event
                                                ? Stream.of(event)
                                                : Stream.empty())
                        .toList();
        var received = stories.receivedAt(timed(ours));
        ours.forEach(event -> count(event, received));
    }

    private void count(ResolutionEvent event, Map<ComplaintId, Instant> received) {
        switch (event) {
            case ClockWarned e -> clock("redress.clocks.warned", e.clock());
            case ClockBreached e -> clock("redress.clocks.breached", e.clock());
            case ClockMet e when e.clock() == ClockKind.FIRST_RESPONSE ->
                    time("redress.time.to.first.response", e, received);
            case CaseResolved e -> time("redress.time.to.resolved", e, received);
            default -> {}
        }
    }

    private void clock(String name, ClockKind kind) {
        meters.counter(name, "clock", kind.code()).increment();
    }

    private void time(String name, ResolutionEvent event, Map<ComplaintId, Instant> received) {
        var since = received.get(event.complaintId());
        if (since != null && !event.occurredAt().isBefore(since)) {
            Timer.builder(name)
                    .description("since the complaint was received")
                    .register(meters)
                    .record(Duration.between(since, event.occurredAt()));
        }
    }

    private static List<ComplaintId> timed(List<ResolutionEvent> events) {
        return events.stream()
                .filter(
                        e ->
                                e instanceof CaseResolved
                                        || (e instanceof ClockMet met
                                                && met.clock() == ClockKind.FIRST_RESPONSE))
                .map(ResolutionEvent::complaintId)
                .distinct()
                .toList();
    }
}
