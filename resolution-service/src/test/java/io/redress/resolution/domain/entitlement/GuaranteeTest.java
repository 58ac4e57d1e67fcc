package io.redress.resolution.domain.entitlement;

import static io.redress.contract.resolution.Circumstance.MAIN_PART;
import static io.redress.contract.resolution.Circumstance.NO_SAME_MODEL;
import static io.redress.resolution.domain.entitlement.Purchase.BOUGHT;
import static io.redress.resolution.domain.entitlement.Purchase.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.WaitedFor;
import io.redress.resolution.domain.entitlement.Goods.Guarantee;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three guarantees: every kind of goods of the table, at the days where something changes. */
class GuaranteeTest {

    static List<Goods> guaranteed() {
        return Purchase.LAW.goods().stream().filter(goods -> goods.guarantee() != null).toList();
    }

    @ParameterizedTest(name = "day {0}: return {1}, exchange {2}, repair {3}")
    @CsvSource({
        "0,true,true,true",
        "7,true,true,true",
        "8,false,true,true",
        "15,false,true,true",
        "16,false,false,true"
    })
    void theCustomerChoosesForSevenDaysExchangesForFifteenAndHasItRepairedAfterwards(
            int day, boolean back, boolean exchange, boolean repair) {
        var entitlement = Purchase.of("microwave-oven").defective().after(day);
        assertThat(right(entitlement, "guarantee-return").given()).isEqualTo(back);
        assertThat(right(entitlement, "guarantee-exchange-early").given()).isEqualTo(exchange);
        assertThat(right(entitlement, "guarantee-repair").given()).isEqualTo(repair);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guaranteed")
    void eachKindIsRepairedToTheLastDayOfItsGuaranteeAndNotOnTheNext(Goods goods) {
        Guarantee guarantee = java.util.Objects.requireNonNull(goods.guarantee());
        var last = BOUGHT.plusMonths(guarantee.wholeMonths());
        var purchase = Purchase.of(goods.code()).defective();
        assertThat(right(purchase.on(last), "guarantee-repair").given()).isTrue();
        assertThat(why(right(purchase.on(last.plusDays(1)), "guarantee-repair")))
                .isEqualTo(Why.TOO_LATE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guaranteed")
    void mainPartsAreRepairedToTheLastDayOfTheirs(Goods goods) {
        Guarantee guarantee = java.util.Objects.requireNonNull(goods.guarantee());
        var months =
                guarantee.partsMonths() == null ? guarantee.wholeMonths() : guarantee.partsMonths();
        var purchase = Purchase.of(goods.code()).defective().with(MAIN_PART);
        var last = BOUGHT.plusMonths(months);
        assertThat(right(purchase.on(last), "guarantee-repair").given()).isTrue();
        assertThat(right(purchase.on(last.plusDays(1)), "guarantee-repair").given()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guaranteed")
    void theDeductionIsTheKindsOwnAndLeavesOutTheDaysInRepair(Goods goods) {
        Guarantee guarantee = java.util.Objects.requireNonNull(goods.guarantee());
        var purchase =
                Purchase.of(goods.code())
                        .price("2000")
                        .defective()
                        .failedRepair(30, 10)
                        .failedRepair(60, 10);
        var right = purchase.after(120, "guarantee-refund-less-use");
        // 2000 × rate × (120 − 20) days
        var kept = guarantee.percentADay().multiply(BigDecimal.valueOf(2_000));
        assertThat(right.given()).isTrue();
        assertThat(right.sum().amount().amount())
                .isEqualByComparingTo(BigDecimal.valueOf(2_000).subtract(kept));
        assertThat(right.sum().reckoned()).contains("(120 − 20)");
    }

    @ParameterizedTest(name = "{0} repairs that failed: exchange {1}")
    @CsvSource({"1,false", "2,true", "3,true"})
    void twoRepairsWithoutSuccessGiveAnExchange(int failed, boolean exchange) {
        var purchase = Purchase.of("washing-machine").defective();
        for (int i = 0; i < failed; i++) {
            purchase.failedRepair(30 + 20 * i, 2);
        }
        assertThat(purchase.after(100, "guarantee-exchange-repairs").given()).isEqualTo(exchange);
    }

    @Test
    void aRepairThatHelpedDoesNotCount() {
        var right =
                Purchase.of("washing-machine")
                        .defective()
                        .failedRepair(30, 2)
                        .repaired(50, 2, WaitedFor.WORK, true)
                        .after(100, "guarantee-exchange-repairs");
        assertThat(why(right)).isEqualTo(Why.TOO_FEW_REPAIRS);
        assertThat(right.why().details()).containsExactly("1", "2");
    }

    @ParameterizedTest(name = "{0} days for {1}: {2} given {3}")
    @CsvSource({
        "30,WORK,guarantee-exchange-slow,false",
        "31,WORK,guarantee-exchange-slow,true",
        "31,PARTS,guarantee-exchange-slow,false",
        "90,PARTS,guarantee-exchange-parts,false",
        "91,PARTS,guarantee-exchange-parts,true",
        "91,WORK,guarantee-exchange-parts,false"
    })
    void aRepairThatTakesTooLongGivesAnExchange(
            int days, WaitedFor waitedFor, String right, boolean given) {
        var purchase = Purchase.of("refrigerator").defective().repaired(20, days, waitedFor, true);
        assertThat(purchase.after(200, right).given()).isEqualTo(given);
    }

    @Test
    void theGuaranteeEndsLaterByTheDaysInRepair() {
        var last = BOUGHT.plusMonths(12).plusDays(25);
        var purchase =
                Purchase.of("electric-fan").defective().failedRepair(30, 20).failedRepair(90, 5);
        assertThat(right(purchase.on(last), "guarantee-repair").given()).isTrue();
        assertThat(right(purchase.on(last.plusDays(1)), "guarantee-repair").given()).isFalse();
    }

    @Test
    void visitsThatOverlapCountEachDayOnce() {
        var purchase =
                Purchase.of("bicycle")
                        .price("1000")
                        .defective()
                        .failedRepair(30, 20)
                        .failedRepair(40, 20);
        // 1000 − 1000 × 0.05 % × (100 − 30)
        assertThat(purchase.after(100, "guarantee-refund-less-use").sum().amount().amount())
                .isEqualByComparingTo("965");
    }

    @Test
    void withNoneOfTheModelTheMoneyGoesBackWhole() {
        var purchase =
                Purchase.of("bicycle")
                        .defective()
                        .failedRepair(30, 2)
                        .failedRepair(60, 2)
                        .with(NO_SAME_MODEL);
        var whole = purchase.after(100, "guarantee-refund-no-model");
        assertThat(whole.given()).isTrue();
        assertThat(whole.sum().amount().amount()).isEqualByComparingTo("1000");
        assertThat(why(purchase.after(100, "guarantee-refund-less-use")))
                .isEqualTo(Why.NOTHING_TO_EXCHANGE_FOR);
    }

    @Test
    void withoutAnExchangeThereIsNoMoneyInItsPlace() {
        assertThat(why(Purchase.of("bicycle").defective().after(16, "guarantee-refund-less-use")))
                .isEqualTo(Why.NO_EXCHANGE_DUE);
        var unlooked =
                Purchase.of("bicycle")
                        .defective()
                        .unlooked()
                        .after(16, "guarantee-refund-less-use");
        assertThat(unlooked.standing()).isEqualTo(Standing.OPEN);
        assertThat(unlooked.missing()).contains(Fact.REPAIRS);
    }

    @Test
    void theDaysOfARemotePurchaseBeginWithItsReceipt() {
        var received = BOUGHT.plusDays(5);
        var purchase = Purchase.of("bicycle").remote().receivedOn(received).defective();
        assertThat(right(purchase.on(received.plusDays(7)), "guarantee-return").given()).isTrue();
        assertThat(right(purchase.on(received.plusDays(8)), "guarantee-return").given()).isFalse();
    }

    @Test
    void goodsThatTheStateHasNoRuleForAreNotUnderIt() {
        assertThat(why(Purchase.of("other").defective().after(1, "guarantee-return")))
                .isEqualTo(Why.NOT_THESE_GOODS);
        assertThat(
                        why(
                                Purchase.of("bicycle")
                                        .defective()
                                        .with(Circumstance.MISUSED)
                                        .after(1, "guarantee-repair")))
                .isEqualTo(Why.MISUSED);
    }

    @Test
    void aProvinceThatForbidsDeductionsGoesBeforeTheCountry() {
        var purchase =
                Purchase.of("bicycle")
                        .defective()
                        .failedRepair(30, 2)
                        .failedRepair(60, 2)
                        .by(withoutDeductionIn("CN-ZZ"));
        assertThat(purchase.after(200, "guarantee-refund-less-use").sum().amount().amount())
                .isLessThan(BigDecimal.valueOf(1_000));
        var there = purchase.in("CN-ZZ").after(200, "guarantee-refund-less-use");
        assertThat(there.sum().amount().amount()).isEqualByComparingTo("1000");
        assertThat(there.law().en()).isEqualTo("Rules of the province, Art. 9");
    }

    private static Statutes withoutDeductionIn(String region) {
        var provisions = new ArrayList<>(Purchase.LAW.provisions());
        var country =
                provisions.stream()
                        .filter(p -> p.statute() == Statute.THREE_GUARANTEES)
                        .findFirst()
                        .orElseThrow();
        var numbers = new HashMap<>(country.numbers());
        numbers.put("deduction-share", BigDecimal.ZERO);
        provisions.add(
                new Provision(
                        Statute.THREE_GUARANTEES,
                        new Provision.Citation("本省条例第九条", "Rules of the province, Art. 9"),
                        region,
                        BOUGHT.minusYears(1),
                        null,
                        numbers));
        return new Statutes("test", Purchase.LAW.goods(), provisions);
    }

    private static @Nullable Why why(Right right) {
        return right.why() == null ? null : right.why().why();
    }
}
