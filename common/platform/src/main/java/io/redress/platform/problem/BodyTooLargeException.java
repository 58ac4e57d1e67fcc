package io.redress.platform.problem;

import java.io.IOException;

/** A body went on after its limit. What was read so far is of no use. */
public final class BodyTooLargeException extends IOException {

    private final long limit;

    public BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
