package io.redress.resolution.domain.policy;

import io.redress.contract.resolution.ClockKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When a case goes up, and how long it waits there to be taken.
 *
 * @param clocks whose breach takes it up
 * @param takeWithin before it goes up further
 * @param reopenings how often reopened before it goes up for that
 */
public record EscalationPolicy(
        Set<ClockKind> clocks, Limit takeWithin, int reopenings, Emergency emergency) {

    /** Management: a case goes no higher. */
    public static final int TOP_TIER = 4;

    public EscalationPolicy {
        clocks = Set.copyOf(clocks);
    }

    /**
     * Danger to life or health goes to the top at once, at any hour.
     *
     * @param onCall called by name in this order, again from the first, until somebody takes the case
     * @param rounds how often the whole list is called
     */
    public record Emergency(Duration takeWithin, List<String> onCall, int rounds) {
        public Emergency {
            onCall = List.copyOf(onCall);
            if (!takeWithin.isPositive()) {
                throw new IllegalArgumentException("take-within must be longer than nothing");
            }
            if (onCall.isEmpty()) {
                throw new IllegalArgumentException("on-call must name somebody");
            }
        }

        public int calls() {
            return onCall.size() * rounds;
        }

        /** @param step from 1 */
        public String called(int step) {
            return onCall.get((step - 1) % onCall.size());
        }
    }
}
