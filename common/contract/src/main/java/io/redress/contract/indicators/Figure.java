package io.redress.contract.indicators;

import java.math.BigDecimal;

/**
 * One indicator of one day and slice.
 *
 * @param numerator a count; money in the currency of the install where the indicator is {@link Indicator#COST}
 */
public record Figure(Indicator indicator, BigDecimal numerator, long denominator) {

    public Figure {
        if (denominator < 0) {
            throw new IllegalArgumentException("denominator must not be negative: " + denominator);
        }
    }
}
