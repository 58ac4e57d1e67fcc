package io.redress.resolution.domain.entitlement;

import io.redress.contract.Money;
import io.redress.resolution.domain.entitlement.Right.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Sums as the law reckons them, to the fen, in doubt for the customer; each with its reckoning. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Amounts() {}

    static Sum whole(Money price) {
        return new Sum(price, false, plain(price.amount()));
    }

    /** So many times the price, and no less than this. */
    static Sum timesAtLeast(BigDecimal times, Money price, BigDecimal minimum) {
        var sum = price.amount().multiply(times).max(minimum);
        return yuan(
                sum,
                false,
                "max(%s × %s, %s)".formatted(plain(price.amount()), plain(times), plain(minimum)));
    }

    /** The better of two for the customer, and no less than this. */
    static Sum bestOf(
            BigDecimal timesPrice,
            Money price,
            BigDecimal timesLoss,
            @Nullable Money loss,
            BigDecimal minimum) {
        if (loss == null) {
            return timesAtLeast(timesPrice, price, minimum);
        }
        var sum =
                price.amount()
                        .multiply(timesPrice)
                        .max(loss.amount().multiply(timesLoss))
                        .max(minimum);
        return yuan(
                sum,
                false,
                "max(%s × %s, %s × %s, %s)"
                        .formatted(
                                plain(price.amount()),
                                plain(timesPrice),
                                plain(loss.amount()),
                                plain(timesLoss),
                                plain(minimum)));
    }

    /** The loss, and as much as so many times of it on top. */
    static Sum lossAndUpTo(BigDecimal times, Money loss) {
        return yuan(
                loss.amount().multiply(times.add(BigDecimal.ONE)),
                true,
                "%s + %s × %s".formatted(plain(loss.amount()), plain(loss.amount()), plain(times)));
    }

    /** A share of the price for each day of use is kept, but never more than the price. */
    static Sum lessUse(
            Money price, BigDecimal percentADay, BigDecimal share, long days, long inRepair) {
        var used = BigDecimal.valueOf(Math.max(0, days - inRepair));
        var deduction =
                price.amount().multiply(percentADay).multiply(share).multiply(used).divide(HUNDRED);
        return yuan(
                price.amount().subtract(deduction).max(BigDecimal.ZERO),
                false,
                "%s − %s × %s%% × (%d − %d)"
                        .formatted(
                                plain(price.amount()),
                                plain(price.amount()),
                                plain(percentADay.multiply(share)),
                                days,
                                inRepair));
    }

    /** For each thousand kilometres a share of the price is kept, but never more than the price. */
    static Sum lessDriven(Money price, int kilometres, BigDecimal percent) {
        var deduction =
                price.amount()
                        .multiply(BigDecimal.valueOf(kilometres))
                        .divide(THOUSAND)
                        .multiply(percent)
                        .divide(HUNDRED);
        return yuan(
                price.amount().subtract(deduction).max(BigDecimal.ZERO),
                false,
                "%s − %s × %d/1000 × %s%%"
                        .formatted(
                                plain(price.amount()),
                                plain(price.amount()),
                                kilometres,
                                plain(percent)));
    }

    private static Sum yuan(BigDecimal amount, boolean upTo, String reckoned) {
        var fen = amount.setScale(2, RoundingMode.CEILING);
        return new Sum(new Money(fen, "CNY"), upTo, reckoned);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
