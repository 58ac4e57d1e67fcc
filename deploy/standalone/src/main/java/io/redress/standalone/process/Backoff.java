package io.redress.standalone.process;

import java.time.Duration;

/** How long to wait before a dead process is started again: longer each time, and short again after a good run. */
record Backoff(Duration first, Duration longest, Duration goodRun) {

    static final Backoff DEFAULT =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /** The failures in a row that count, this one included. */
    int failures(int before, Duration ran) {
        return ran.compareTo(goodRun) >= 0 ? 1 : before + 1;
    }

    Duration waitAfter(int failures) {
        var doublings = Math.min(failures - 1, 16);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
