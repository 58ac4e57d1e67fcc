package io.redress.triage.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far event time is in each partition. A minute is over when it is over in all of them: so one that
 * is read faster than another changes no count, at a replay as little as live.
 */
final class Clocks {

    /** Arrivals of one partition may be as much out of order; what is later is counted a little later. */
    static final Duration PLAY = Duration.ofSeconds(60);

    private final int partitions;
    private final Map<Integer, Instant> clocks = new TreeMap<>();

    Clocks(int partitions, Map<Integer, Instant> clocks) {
        this.partitions = partitions;
        this.clocks.putAll(clocks);
    }

    Map<Integer, Instant> all() {
        return Map.copyOf(clocks);
    }

    /** @return the time at which it is counted */
    Instant observed(int partition, Instant at) {
        var clock = clocks.get(partition);
        var earliest = clock == null ? at : clock.minus(PLAY);
        var counted = at.isBefore(earliest) ? earliest : at;
        advance(partition, at);
        return counted;
    }

    void quiet(int partition, Instant at) {
        advance(partition, at);
    }

    private void advance(int partition, Instant to) {
        clocks.merge(partition, to, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Nothing that is counted before this time can come any more. */
    Instant reached() {
        if (clocks.size() < partitions) {
            return Instant.MIN;
        }
        return clocks.values().stream().min(Instant::compareTo).orElseThrow().minus(PLAY);
    }
}
