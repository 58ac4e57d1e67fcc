package io.redress.feedback.domain.planted;

import java.time.Instant;

/** Breaks the rule that time is an argument. */
public class IntruderWithAClock {
    public Instant when() {
        return Instant.now();
    }
}
