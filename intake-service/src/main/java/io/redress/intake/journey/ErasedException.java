package io.redress.intake.journey;

import java.time.Instant;

/** The complaint is theirs, and whatever named them in it was erased. */
public final class ErasedException extends RuntimeException {

    private final transient Instant at;

    public ErasedException(Instant at) {
        super("erased", null, false, false);
        this.at = at;
    }

    public Instant at() {
        return at;
    }
}
