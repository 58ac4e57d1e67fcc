package io.redress.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * What a load brought.
 *
 * @param accepted the ids of the complaints that were answered with 202
 * @param refused any other answer
 */
public record Measured(
        List<String> accepted, long refused, Duration took, Duration p50, Duration p99) {

    public double perSecond() {
        return accepted.size() * 1e9 / took.toNanos();
    }
}
