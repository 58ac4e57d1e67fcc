package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kind of goods as law tells kinds apart.
 *
 * @param durable the seller must show that a defect was not theirs, for a while
 * @param guarantee null where the state has made no rule for this kind
 */
public record Goods(
        String code,
        String zh,
        String en,
        Kind kind,
        boolean durable,
        @Nullable Guarantee guarantee) {

    /** Which book of rules it falls under. */
    public enum Kind implements Coded {
        GENERAL("general"),
        CAR("car"),
        FOOD("food"),
        SERVICE("service");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * One line of the table of the three guarantees.
     *
     * @param partsMonths for main parts; null where they have no term of their own
     * @param percentADay of the price, for use, on a refund that takes use into account
     */
    public record Guarantee(
            int wholeMonths, @Nullable Integer partsMonths, BigDecimal percentADay) {
        public Guarantee {
            if (wholeMonths < 1 || (partsMonths != null && partsMonths < wholeMonths)) {
                throw new IllegalArgumentException(
                        "main parts are guaranteed at least as long as the whole unit");
            }
            if (percentADay.signum() < 0 || percentADay.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "a day takes no more than one percent of the price");
            }
        }

        int months(boolean mainPart) {
            return mainPart && partsMonths != null ? partsMonths : wholeMonths;
        }
    }

    public String name(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
