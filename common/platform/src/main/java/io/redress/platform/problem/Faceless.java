package io.redress.platform.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may keep it: its types and where they were thrown, without its messages. Those
 * repeat what somebody sent us as often as not, and what a customer tells us is not for the log.
 */
final class Faceless extends RuntimeException {

    private Faceless(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Faceless of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Faceless of(Throwable failure, Set<Throwable> seen) {
        var cause = failure.getCause();
        return new Faceless(failure, cause == null || !seen.add(cause) ? null : of(cause, seen));
    }
}
