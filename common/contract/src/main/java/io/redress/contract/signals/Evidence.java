package io.redress.contract.signals;

import io.redress.contract.ComplaintId;
import java.time.Instant;
import java.util.List;

/**
 * What speaks for a surge.
 *
 * @param from when the run of complaints that gave the alarm began
 * @param until the end of the last minute that was counted
 * @param count of complaints in it
 * @param expected how many there would have been by the crowd's own baseline
 * @param probability that chance alone brings so many or more
 * @param examples some of them
 */
public record Evidence(
        Instant from,
        Instant until,
        int count,
        double expected,
        double probability,
        List<ComplaintId> examples) {

    public Evidence {
        examples = List.copyOf(examples);
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        if (!(expected >= 0)) {
            throw new IllegalArgumentException("expected must not be negative: " + expected);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1: " + probability);
        }
    }
}
