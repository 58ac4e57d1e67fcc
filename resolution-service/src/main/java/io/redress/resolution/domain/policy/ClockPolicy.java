package io.redress.resolution.domain.policy;

import java.time.Duration;

/**
 * How long a clock runs, and after how much of it someone is warned.
 *
 * @param due from start to breach
 * @param warnPercent of {@code due}, 1 to 99
 */
public record ClockPolicy(Duration due, int warnPercent, Counting counting) {

    public ClockPolicy {
        if (!due.isPositive()) {
            throw new IllegalArgumentException("due must be longer than nothing");
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("warn-at must be from 1 to 99 percent");
        }
    }

    /** From start to warning. */
    public Duration warning() {
        return due.multipliedBy(warnPercent).dividedBy(100);
    }
}
