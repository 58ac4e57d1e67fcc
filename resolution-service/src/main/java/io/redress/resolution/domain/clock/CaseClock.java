package io.redress.resolution.domain.clock;

import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.policy.Timekeeping;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock that was started and not yet met.
 *
 * @param runsSince when it was started or last resumed
 * @param pausedAt since when it stands still; null while it runs
 */
public record CaseClock(
        ClockKind kind,
        Instant startedAt,
        Instant runsSince,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        boolean warned,
        boolean breached) {

    static CaseClock started(ClockKind kind, Instant at, Instant warnAt, Instant dueAt) {
        return new CaseClock(kind, at, at, warnAt, dueAt, null, false, false);
    }

    public boolean runs() {
        return pausedAt == null;
    }

    /** When something is next to be said about it. Empty while it stands, and after its breach. */
    public Optional<Instant> nextDue() {
        if (!runs() || breached) {
            return Optional.empty();
        }
        return Optional.of(warned ? dueAt : warnAt);
    }

    CaseClock paused(Instant at) {
        return new CaseClock(kind, startedAt, runsSince, warnAt, dueAt, at, warned, breached);
    }

    CaseClock resumed(Instant at, Instant newWarnAt, Instant newDueAt) {
        return new CaseClock(kind, startedAt, at, newWarnAt, newDueAt, null, warned, breached);
    }

    CaseClock afterWarning() {
        return new CaseClock(kind, startedAt, runsSince, warnAt, dueAt, pausedAt, true, breached);
    }

    CaseClock afterBreach() {
        return new CaseClock(kind, startedAt, runsSince, warnAt, dueAt, pausedAt, true, true);
    }

    /** It cannot go on before it stopped: an answer may have been written before the question was. */
    Instant pausedUntil(Instant at) {
        return pausedAt != null && at.isBefore(pausedAt) ? pausedAt : at;
    }

    /** A time that this clock is to ring at, when it goes on: what was left until then is left again. What had passed stays past. */
    Instant resumedAt(Instant bell, Instant at, Timekeeping time) {
        var stoppedAt = pausedAt;
        return stoppedAt == null || !bell.isAfter(stoppedAt)
                ? bell
                : time.plus(pausedUntil(at), time.between(stoppedAt, bell));
    }
}
