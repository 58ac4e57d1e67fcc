package io.redress.resolution.domain.policy;

import java.time.Duration;

/** A length of time, and which hours count towards it. */
public record Limit(Duration length, Counting counting) {

    public Limit {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("must be longer than nothing");
        }
    }
}
