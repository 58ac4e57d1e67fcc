package io.redress.feedback.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint came, and how well.
 *
 * @param firstResolvedAt stays when it is reopened
 * @param askedAt when the customer was first asked whether it worked
 * @param rating what the customer said last, 1 to 5
 * @param solved what the customer said last
 * @param cents what it cost so far, in hundredths of the install's currency
 * @param ended resolved, closed or withdrawn, and not reopened since
 */
public record Progress(
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant askedAt,
        @Nullable Integer rating,
        @Nullable Boolean solved,
        int reopened,
        int clocksBreached,
        int promisesKept,
        int promisesBroken,
        long cents,
        boolean ended) {

    boolean isAnsweredOrLate() {
        return firstResponseAt != null || clocksBreached > 0;
    }

    boolean isRated() {
        return rating != null;
    }

    boolean isSatisfied() {
        return rating != null && rating >= 4 && Boolean.TRUE.equals(solved);
    }
}
