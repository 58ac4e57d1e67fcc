package io.redress.feedback.board;

import io.redress.contract.indicators.Figure;
import io.redress.contract.indicators.Indicator;
import io.redress.feedback.indicators.Rates;
import io.redress.feedback.indicators.Tallies;
import io.redress.feedback.indicators.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of figures, for programs and for the table.
 *
 * @param start the first day of the stretch; null where it is the whole time
 */
public record FigureRow(
        @Nullable LocalDate start,
        String value,
        long received,
        long resolved,
        long open,
        List<Value> figures) {

    /**
     * @param value numerator over denominator, rounded the way all who show it round it
     */
    public record Value(
            Indicator indicator, BigDecimal numerator, long denominator, BigDecimal value) {

        static Value of(Figure figure) {
            return new Value(
                    figure.indicator(),
                    figure.numerator(),
                    figure.denominator(),
                    Rates.value(figure));
        }

        public String text() {
            return Rates.text(new Figure(indicator, numerator, denominator));
        }

        /** In per cent where it is a share: what charts draw. */
        public BigDecimal drawn() {
            return indicator == Indicator.COST ? value : value.movePointRight(2);
        }
    }

    static FigureRow of(Tallies.Key key, Tally tally) {
        return new FigureRow(
                key.start().equals(LocalDate.MIN) ? null : key.start(),
                key.value(),
                tally.received(),
                tally.resolved(),
                tally.open(),
                tally.figures().stream().map(Value::of).toList());
    }

    @Nullable Value figure(Indicator indicator) {
        return figures.stream().filter(it -> it.indicator() == indicator).findFirst().orElse(null);
    }

    /** As people read it; a dash where there is none. */
    public String text(Indicator indicator) {
        var figure = figure(indicator);
        return figure == null ? "–" : figure.text();
    }

    /** For the page, which knows indicators by their code. */
    public @Nullable Value figure(String code) {
        return figures.stream()
                .filter(it -> it.indicator().code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
