package io.redress.contract;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in a currency (ISO 4217 code). Never negative; at most 4 decimal places and 15 digits
 * before the point, so that no sender makes us compute with a number of a megabyte.
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        if (amount.scale() > 4 || (long) amount.precision() - amount.scale() > 15) {
            throw new IllegalArgumentException("amount has too many digits");
        }
        if (!ISO_4217.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency must be a code of ISO 4217, such as CNY");
        }
    }

    /** Whole yuan, for policies and tests. */
    public static Money cny(long yuan) {
        return new Money(BigDecimal.valueOf(yuan), "CNY");
    }
}
