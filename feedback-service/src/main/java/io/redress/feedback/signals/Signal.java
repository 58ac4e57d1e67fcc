package io.redress.feedback.signals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A surge or a crisis.
 *
 * @param crowd what its complaints have in common: the code of its kind
 * @param category with {@code product}, {@code site} and {@code supplier}: as far as the crowd has one
 * @param complaints how many, when it began or, once it has ended, in all
 */
public record Signal(
        boolean crisis,
        String crowd,
        @Nullable String category,
        @Nullable String product,
        @Nullable String site,
        @Nullable String supplier,
        Instant beganAt,
        @Nullable Instant endedAt,
        int complaints) {}
