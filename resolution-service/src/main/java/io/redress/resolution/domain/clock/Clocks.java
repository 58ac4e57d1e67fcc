package io.redress.resolution.domain.clock;

import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The clocks of a case that are not yet met, at most one of each kind. */
public record Clocks(List<CaseClock> all) {

    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = all.stream().sorted(Comparator.comparing(CaseClock::kind)).toList();
    }

    public Optional<CaseClock> of(ClockKind kind) {
        return all.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    public Stream<CaseClock> running() {
        return all.stream().filter(CaseClock::runs);
    }

    public Stream<CaseClock> paused() {
        return all.stream().filter(clock -> !clock.runs());
    }

    public Optional<Instant> nextDue() {
        return all.stream().flatMap(clock -> clock.nextDue().stream()).min(Instant::compareTo);
    }

    /** The nearest time at which a running clock breaches or breached. Empty while all stand still. */
    public Optional<Instant> nextBreach() {
        return running().map(CaseClock::dueAt).min(Instant::compareTo);
    }

    /** These clocks after what was said about one of them; anything else changes nothing. */
    public Clocks after(ResolutionEvent event) {
        return switch (event) {
            case ClockStarted e ->
                    met(e.clock())
                            .with(
                                    CaseClock.started(
                                            e.clock(), e.occurredAt(), e.warnAt(), e.dueAt()));
            case ClockPaused e -> change(e.clock(), clock -> clock.paused(e.occurredAt()));
            case ClockResumed e ->
                    change(
                            e.clock(),
                            clock -> clock.resumed(e.occurredAt(), e.warnAt(), e.dueAt()));
            case ClockWarned e -> change(e.clock(), CaseClock::afterWarning);
            case ClockBreached e -> change(e.clock(), CaseClock::afterBreach);
            case ClockMet e -> met(e.clock());
            default -> this;
        };
    }

    private Clocks with(CaseClock clock) {
        return new Clocks(Stream.concat(all.stream(), Stream.of(clock)).toList());
    }

    private Clocks met(ClockKind kind) {
        return new Clocks(all.stream().filter(clock -> clock.kind() != kind).toList());
    }

    private Clocks change(ClockKind kind, UnaryOperator<CaseClock> change) {
        return new Clocks(all.stream().map(c -> c.kind() == kind ? change.apply(c) : c).toList());
    }
}
