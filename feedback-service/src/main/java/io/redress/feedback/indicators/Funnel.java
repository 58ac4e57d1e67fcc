package io.redress.feedback.indicators;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** How far the complaints received came: each step counts those that reached it. */
public final class Funnel implements Consumer<Counted> {

    private final Map<Step, Long> reached = new EnumMap<>(Step.class);

    /** In their order. A later one may hold more than an earlier: a resolution can come before an acknowledgement by mail. */
    public enum Step {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED,
        ANSWERED_IN_TIME,
        RESOLVED,
        ASKED,
        RATED,
        SATISFIED
    }

    @Override
    public void accept(Counted counted) {
        if (counted.asReceived()) {
            for (var step : Step.values()) {
                reached.merge(
                        step, hasReached(step, counted.theCase().progress()) ? 1L : 0L, Long::sum);
            }
        }
    }

    public long at(Step step) {
        return reached.getOrDefault(step, 0L);
    }

    private static boolean hasReached(Step step, Progress progress) {
        return switch (step) {
            case RECEIVED -> true;
            case ACKNOWLEDGED -> progress.acknowledgedAt() != null;
            case ANSWERED -> progress.firstResponseAt() != null;
            case ANSWERED_IN_TIME ->
                    progress.firstResponseAt() != null && progress.clocksBreached() == 0;
            case RESOLVED -> progress.firstResolvedAt() != null;
            case ASKED -> progress.askedAt() != null;
            case RATED -> progress.isRated();
            case SATISFIED -> progress.isSatisfied();
        };
    }
}
