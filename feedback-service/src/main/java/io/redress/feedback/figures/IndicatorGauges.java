package io.redress.feedback.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.indicators.Indicator;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.Rates;
import io.redress.feedback.indicators.Tally;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The indicators of the last {@value #DAYS} days for Prometheus: {@code redress_indicator{indicator}} and
 * {@code redress_indicator_cases{indicator}}, the denominator, for who does not want to be woken by three
 * cases. Without a denominator the value is NaN, which no alert compares with.
 */
final class IndicatorGauges {

    static final int DAYS = 30;

    private final FigurePages pages;
    private volatile Tally latest = new Tally();

    IndicatorGauges(FigurePages pages, MeterRegistry meters) {
        this.pages = pages;
        for (var indicator : Indicator.values()) {
            Gauge.builder("redress.indicator", () -> value(indicator))
                    .description("share, or money for cost, over the last 30 days")
                    .tag("indicator", indicator.code())
                    .register(meters);
            Gauge.builder("redress.indicator.cases", () -> denominator(indicator))
                    .description("how many the indicator is about")
                    .tag("indicator", indicator.code())
                    .register(meters);
        }
    }

    void renew(Instant now) {
        var today = pages.calendar().dayOf(now);
        var tally = new Tally();
        Consumer<Counted> adding = tally::add;
        pages.read(today.minusDays(DAYS - 1L), today, adding);
        latest = tally;
    }

    private double value(Indicator indicator) {
        return latest.figure(indicator).map(it -> Rates.value(it).doubleValue()).orElse(Double.NaN);
    }

    private double denominator(Indicator indicator) {
        return latest.figure(indicator)
                .map(it -> Long.valueOf(it.denominator()).doubleValue())
                .orElse(0.0);
    }
}
