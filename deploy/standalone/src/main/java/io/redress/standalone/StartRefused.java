package io.redress.standalone;

import org.jspecify.annotations.Nullable;

/** The system cannot start as it is asked to; the message says what, where, and what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
