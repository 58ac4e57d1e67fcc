package io.redress.triage.signals;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before beginning anew: twice as long after each failure, until it went well for a while. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Who ran for so long is well again. */
    private static final Duration WELL = Duration.ofMinutes(5);

    private Duration next = FIRST;
    private Instant last = Instant.MIN;

    synchronized Duration afterFailure(Instant now) {
        if (last.isBefore(now.minus(WELL))) {
            next = FIRST;
        }
        var wait = next;
        var doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        last = now.plus(wait);
        return wait;
    }
}
