package io.redress.feedback.indicators;

import io.redress.contract.indicators.Figure;
import io.redress.contract.indicators.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sums of some complaints: adding is all it does, so that any order gives the same. Not thread-safe. */
public final class Tally {

    private static final Indicator[] INDICATORS = Indicator.values();

    private final long[] numerators = new long[INDICATORS.length];
    private final long[] denominators = new long[INDICATORS.length];
    private long received;
    private long resolved;
    private long open;
    private Instant newest = Instant.EPOCH;

    public Tally add(Counted counted) {
        var theCase = counted.theCase();
        for (var indicator : INDICATORS) {
            if (Counting.isOnItsDay(indicator, counted)) {
                numerators[indicator.ordinal()] += Counting.numerator(indicator, theCase);
                denominators[indicator.ordinal()] += Counting.denominator(indicator, theCase);
            }
        }
        if (counted.asReceived()) {
            received++;
            open += theCase.progress().ended() ? 0 : 1;
        }
        resolved += counted.asResolved() ? 1 : 0;
        newest = theCase.newest().isAfter(newest) ? theCase.newest() : newest;
        return this;
    }

    /** Complaints received. */
    public long received() {
        return received;
    }

    /** Cases resolved for the first time. */
    public long resolved() {
        return resolved;
    }

    /** Of those received, how many are not ended. */
    public long open() {
        return open;
    }

    public Instant newest() {
        return newest;
    }

    /** Empty where nothing is in the denominator: there is no rate of nothing. */
    public Optional<Figure> figure(Indicator indicator) {
        var denominator = denominators[indicator.ordinal()];
        if (denominator == 0) {
            return Optional.empty();
        }
        var numerator = numerators[indicator.ordinal()];
        return Optional.of(
                new Figure(
                        indicator,
                        indicator == Indicator.COST
                                ? BigDecimal.valueOf(numerator, 2)
                                : BigDecimal.valueOf(numerator),
                        denominator));
    }

    /** Those that have a denominator, in their order. */
    public List<Figure> figures() {
        return Arrays.stream(INDICATORS).flatMap(it -> figure(it).stream()).toList();
    }
}
