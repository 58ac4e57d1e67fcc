package io.redress.feedback.indicators;

import io.redress.contract.indicators.Figure;
import io.redress.contract.indicators.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure as a number: the one division there is, so that all who show it show the same. */
public final class Rates {

    private Rates() {}

    /** A share between 0 and 1 to four places; for {@link Indicator#COST} money to two. */
    public static BigDecimal value(Figure figure) {
        return figure.numerator()
                .divide(
                        BigDecimal.valueOf(figure.denominator()),
                        figure.indicator() == Indicator.COST ? 2 : 4,
                        RoundingMode.HALF_UP);
    }

    /** As people read it: {@code 93.8 %}, or money. */
    public static String text(Figure figure) {
        var value = value(figure);
        return figure.indicator() == Indicator.COST
                ? value.toPlainString()
                : value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
