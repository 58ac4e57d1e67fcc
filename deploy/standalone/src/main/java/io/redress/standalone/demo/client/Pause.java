package io.redress.standalone.demo.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for what others do. */
public final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private Pause() {}

    /** Looks again and again until there is something. @throws PlayFailed when the thread is told to stop */
    public static <T> T until(Supplier<Optional<T>> look) {
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            of(BETWEEN_LOOKS);
        }
    }

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlayFailed("stopped", e);
        }
    }
}
