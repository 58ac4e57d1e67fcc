package io.redress.resolution.domain.planted;

import java.time.Instant;

/** Breaks a rule on purpose. */
public class ClockReader {

    public Instant now() {
        return Instant.now();
    }
}
