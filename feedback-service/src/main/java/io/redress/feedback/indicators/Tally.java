package io.redress.feedback.indicators;

import io.redress.contract.indicators.Figure;
import io.redress.contract.indicators.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums of some complaints: adding is all it does, so that any order gives the same. Not thread-safe. */
public final class Tally {

    private static final List<Indicator> INDICATORS = List.of(Indicator.values());

    private final Map<Indicator, Sum> sums = new EnumMap<>(Indicator.class);
    private long received;
    private long resolved;
    private long open;
    private Instant newest = Instant.EPOCH;

    public Tally add(Counted counted) {
        var theCase = counted.theCase();
        for (var indicator : INDICATORS) {
            if (Counting.isOnItsDay(indicator, counted)) {
                sums.computeIfAbsent(indicator, it -> new Sum()).add(indicator, theCase);
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
        var sum = sums.get(indicator);
        if (sum == null || sum.denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Figure(
                        indicator,
                        indicator == Indicator.COST
                                ? BigDecimal.valueOf(sum.numerator, 2)
                                : BigDecimal.valueOf(sum.numerator),
                        sum.denominator));
    }

    /** Those that have a denominator, in their order. */
    public List<Figure> figures() {
        return INDICATORS.stream().flatMap(it -> figure(it).stream()).toList();
    }

    private static final class Sum {
        private long numerator;
        private long denominator;

        void add(Indicator indicator, CountedCase theCase) {
            numerator += Counting.numerator(indicator, theCase);
            denominator += Counting.denominator(indicator, theCase);
        }
    }
}
