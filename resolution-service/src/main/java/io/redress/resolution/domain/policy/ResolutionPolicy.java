package io.redress.resolution.domain.policy;

import io.redress.contract.resolution.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The rules of one company in one version. The version is written on every case that is opened under
 * it.
 *
 * @param reopenWithin how long after closing a customer's message brings the case back
 */
public record ResolutionPolicy(
        String version,
        Map<ClockKind, ClockPolicy> clocks,
        QueuePolicy queues,
        OfferPolicy offers,
        Duration reopenWithin,
        BusinessCalendar calendar,
        PromisePolicy promises,
        EscalationPolicy escalation,
        AuthorityPolicy authority,
        TaskPolicy tasks) {

    public ResolutionPolicy {
        clocks = Map.copyOf(clocks);
        for (var kind : ClockKind.values()) {
            if (!clocks.containsKey(kind)) {
                throw new IllegalArgumentException("clocks: " + kind.code() + " is missing");
            }
        }
        if (reopenWithin.isNegative()) {
            throw new IllegalArgumentException("reopen-within must not be negative");
        }
    }

    public ClockPolicy clock(ClockKind kind) {
        var policy = clocks.get(kind);
        if (policy == null) {
            throw new IllegalStateException("checked by the constructor: " + kind);
        }
        return policy;
    }

    /** By which hours a clock of this kind counts. */
    public Timekeeping time(ClockKind kind) {
        return time(clock(kind).counting());
    }

    /** When a limit that begins now is over. */
    public Instant after(Instant now, Limit limit) {
        return time(limit.counting()).plus(now, limit.length());
    }

    private Timekeeping time(Counting counting) {
        return counting == Counting.ALWAYS ? Timekeeping.AROUND_THE_CLOCK : calendar;
    }
}
