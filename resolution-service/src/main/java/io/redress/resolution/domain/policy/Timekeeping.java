package io.redress.resolution.domain.policy;

import java.time.Duration;
import java.time.Instant;

/** How time is counted: around the clock, or while people are at work. */
public interface Timekeeping {

    Timekeeping AROUND_THE_CLOCK =
            new Timekeeping() {
                @Override
                public Instant plus(Instant from, Duration counted) {
                    return from.plus(counted);
                }

                @Override
                public Duration between(Instant from, Instant to) {
                    return Duration.between(from, to);
                }
            };

    /** When so much counted time has passed. */
    Instant plus(Instant from, Duration counted);

    /** How much time counts from one moment to a later one. */
    Duration between(Instant from, Instant to);
}
