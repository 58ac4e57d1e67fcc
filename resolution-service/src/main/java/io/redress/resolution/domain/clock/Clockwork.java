package io.redress.resolution.domain.clock;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is to be said about the clocks of one complaint. Every answer is events; none changes anything. */
public record Clockwork(ComplaintId id, Clocks clocks, ResolutionPolicy policy) {

    /** A message to the customer starts their clock anew only after this share of it has run, in percent. */
    static final int RESTART_AFTER_PERCENT = 10;

    /** All clocks from the start, as they would run if nothing else happened. */
    public List<ResolutionEvent> startAll(Instant since) {
        return Arrays.stream(ClockKind.values()).map(kind -> started(kind, since)).toList();
    }

    /** Those of these kinds that were not yet met, running or not. */
    public List<ResolutionEvent> meet(Instant at, ClockKind... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> clocks.of(kind).stream())
                .map(clock -> (ResolutionEvent) new ClockMet(id, clock.kind(), at))
                .toList();
    }

    public List<ResolutionEvent> pauseAll(Instant at) {
        return clocks.running()
                .map(clock -> (ResolutionEvent) new ClockPaused(id, clock.kind(), at))
                .toList();
    }

    /** What was left of each when it stopped is left of it now. */
    public List<ResolutionEvent> resumeAll(Instant at) {
        return clocks.paused().map(clock -> resumed(clock, at)).toList();
    }

    /** Warnings and breaches whose time has come. A clock nobody looked at in time is warned of and breached at once. */
    public List<ResolutionEvent> ring(Instant now) {
        return clocks.running().flatMap(clock -> ring(clock, now)).toList();
    }

    /**
     * The customer was told something at this time. A copy that comes again, or one from before the
     * clock ran, changes nothing, however late it is replayed; neither does one right after its start
     * (such as the acknowledgement), where a restart would gain the customer nothing.
     */
    public List<ResolutionEvent> customerTold(Instant at) {
        return clocks.of(ClockKind.CUSTOMER_UPDATE)
                .filter(CaseClock::runs)
                .filter(clock -> !at.isBefore(clock.runsSince()))
                .filter(clock -> !at.isBefore(clock.startedAt().plus(grace())))
                .map(
                        clock ->
                                List.<ResolutionEvent>of(
                                        new ClockMet(id, ClockKind.CUSTOMER_UPDATE, at),
                                        started(ClockKind.CUSTOMER_UPDATE, at)))
                .orElse(List.of());
    }

    private Duration grace() {
        return policy.clock(ClockKind.CUSTOMER_UPDATE)
                .due()
                .multipliedBy(RESTART_AFTER_PERCENT)
                .dividedBy(100);
    }

    private ResolutionEvent started(ClockKind kind, Instant since) {
        var limit = policy.clock(kind);
        var time = policy.time(kind);
        return new ClockStarted(
                id, kind, time.plus(since, limit.warning()), time.plus(since, limit.due()), since);
    }

    private ResolutionEvent resumed(CaseClock clock, Instant at) {
        var time = policy.time(clock.kind());
        return new ClockResumed(
                id,
                clock.kind(),
                clock.resumedAt(clock.warnAt(), at, time),
                clock.resumedAt(clock.dueAt(), at, time),
                clock.pausedUntil(at));
    }

    private Stream<ResolutionEvent> ring(CaseClock clock, Instant now) {
        var bells = Stream.<ResolutionEvent>builder();
        if (!clock.warned() && !now.isBefore(clock.warnAt())) {
            bells.add(new ClockWarned(id, clock.kind(), clock.dueAt(), now));
        }
        if (!clock.breached() && !now.isBefore(clock.dueAt())) {
            bells.add(new ClockBreached(id, clock.kind(), clock.dueAt(), now));
        }
        return bells.build();
    }
}
