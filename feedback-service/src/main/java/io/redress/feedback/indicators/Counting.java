package io.redress.feedback.indicators;

import io.redress.contract.indicators.Indicator;
import java.time.Duration;
import java.time.Instant;

/**
 * The definition of every indicator: on which day a complaint counts, whether it is in the denominator,
 * and what it adds to the numerator. This is the only place where they are defined; board, report, topic
 * and metrics add up what is said here.
 */
final class Counting {

    /** How soon after the resolution the customer must have been asked. */
    static final Duration ASKED_WITHIN = Duration.ofDays(7);

    private Counting() {}

    /** Whether this complaint counts on this page at all: each indicator has one clock. */
    static boolean isOnItsDay(Indicator indicator, Counted counted) {
        return switch (indicator) {
            case TIMELINESS, PROMISES_KEPT -> counted.asReceived();
            case ACCURACY, FOLLOW_UP, SATISFACTION, COST, FIRST_TIER, REOPENED ->
                    counted.asResolved();
        };
    }

    static long denominator(Indicator indicator, CountedCase theCase) {
        var progress = theCase.progress();
        return switch (indicator) {
            case TIMELINESS -> one(progress.isAnsweredOrLate());
            case SATISFACTION -> one(progress.isRated());
            case PROMISES_KEPT -> (long) progress.promisesKept() + progress.promisesBroken();
            case ACCURACY, FOLLOW_UP, COST, FIRST_TIER, REOPENED -> 1;
        };
    }

    /** In hundredths of the currency for {@link Indicator#COST}, else a count. */
    static long numerator(Indicator indicator, CountedCase theCase) {
        var progress = theCase.progress();
        return switch (indicator) {
            case TIMELINESS -> one(progress.isAnsweredOrLate() && progress.clocksBreached() == 0);
            case ACCURACY -> one(progress.reopened() == 0);
            case FOLLOW_UP -> one(wasAskedInTime(progress));
            case SATISFACTION -> one(progress.isSatisfied());
            case COST -> progress.cents();
            case FIRST_TIER -> one(theCase.traits().tier() <= 1);
            case REOPENED -> one(progress.reopened() > 0);
            case PROMISES_KEPT -> progress.promisesKept();
        };
    }

    private static boolean wasAskedInTime(Progress progress) {
        Instant asked = progress.askedAt();
        Instant resolved = progress.firstResolvedAt();
        return asked != null && resolved != null && !asked.isAfter(resolved.plus(ASKED_WITHIN));
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
