package io.redress.resolution.domain.entitlement;

import static io.redress.contract.resolution.Circumstance.LABEL_FLAW_ONLY;
import static io.redress.contract.resolution.Circumstance.MISUSED;
import static io.redress.contract.resolution.Circumstance.NOT_INTACT;
import static io.redress.contract.resolution.Circumstance.PLATFORM;
import static io.redress.contract.resolution.Circumstance.SELLER_UNKNOWN;
import static io.redress.resolution.domain.entitlement.Purchase.BOUGHT;
import static io.redress.resolution.domain.entitlement.Purchase.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.Proof;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerLawTest {

    // Article 24: defective goods without a state rule

    @Test
    void defectiveGoodsGoBackOnTheSeventhDayAndNotOnTheEighth() {
        var seventh = Purchase.of("other").defective().after(7, "defect-return");
        assertThat(seventh.given()).isTrue();
        assertThat(seventh.grants())
                .containsExactly(Grant.RETURN, Grant.REFUND, Grant.CARRIAGE_BY_SELLER);
        assertThat(yuan(seventh)).isEqualByComparingTo("1000");
        assertThat(seventh.terms())
                .containsExactly(new Term("claim", 7, "days", BOUGHT.plusDays(7)));
        assertThat(why(Purchase.of("other").defective().after(8, "defect-return")))
                .isEqualTo(Why.TOO_LATE);
    }

    @Test
    void afterSevenDaysTheyAreStillMadeGood() {
        assertThat(Purchase.of("other").defective().after(200, "defect-redress").grants())
                .contains(Grant.EXCHANGE, Grant.REPAIR);
    }

    @Test
    void whatWasAskedForInTimeIsInTimeHoweverLateWeLook() {
        assertThat(
                        Purchase.of("other")
                                .defective()
                                .askedAfter(7)
                                .after(60, "defect-return")
                                .given())
                .isTrue();
    }

    @Test
    void aSellersBetterPromiseHoldsAndAWorseOneDoesNot() {
        assertThat(Purchase.of("other").defective().promised(30).after(30, "defect-return").given())
                .isTrue();
        assertThat(Purchase.of("other").defective().promised(3).after(7, "defect-return").given())
                .isTrue();
        assertThat(Purchase.of("other").defective().promised(30).after(31, "defect-return").given())
                .isFalse();
    }

    @Test
    void whereTheStateHasARuleItGoesBefore() {
        assertThat(why(Purchase.of("bicycle").defective().after(1, "defect-return")))
                .isEqualTo(Why.STATE_RULE);
        assertThat(why(Purchase.of("car").defective().after(1, "defect-return")))
                .isEqualTo(Why.STATE_RULE);
    }

    @Test
    void aDefectThatIsOnlyAllegedMustStillBeShown() {
        var right = Purchase.of("other").defect(Proof.ALLEGED).after(1, "defect-return");
        assertThat(right.standing()).isEqualTo(Standing.OPEN);
        assertThat(right.missing()).containsExactly(Fact.PROOF_OF_DEFECT);
    }

    @Test
    void whatTheCustomerBrokeIsNoDefect() {
        assertThat(why(Purchase.of("other").defective().with(MISUSED).after(1, "defect-return")))
                .isEqualTo(Why.MISUSED);
        assertThat(why(Purchase.of("other").defect(Proof.NO).after(1, "defect-return")))
                .isEqualTo(Why.NO_DEFECT);
    }

    // Article 25: no reason needed

    @Test
    void aRemotePurchaseGoesBackWithoutAReasonOnTheSeventhDayFromReceiptAndNotOnTheEighth() {
        var received = BOUGHT.plusDays(4);
        var seventh =
                right(
                        Purchase.of("other").remote().receivedOn(received).on(received.plusDays(7)),
                        "no-reason-return");
        assertThat(seventh.given()).isTrue();
        assertThat(seventh.grants()).contains(Grant.CARRIAGE_BY_CUSTOMER);
        assertThat(yuan(seventh)).isEqualByComparingTo("1000");
        var eighth =
                right(
                        Purchase.of("other").remote().receivedOn(received).on(received.plusDays(8)),
                        "no-reason-return");
        assertThat(why(eighth)).isEqualTo(Why.TOO_LATE);
        assertThat(eighth.why()).isNotNull();
        assertThat(eighth.why().details()).containsExactly("7", received.plusDays(7).toString());
    }

    @Test
    void theMoneyIsBackSevenDaysAfterTheGoodsAre() {
        var right =
                Purchase.of("other")
                        .remote()
                        .askedAfter(3)
                        .backOn(BOUGHT.plusDays(10))
                        .after(10, "no-reason-return");
        assertThat(right.terms()).contains(new Term("refund", 7, "days", BOUGHT.plusDays(17)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Circumstance.class,
            names = {
                "MADE_TO_ORDER",
                "PERISHABLE",
                "OPENED_DIGITAL",
                "PERIODICAL",
                "CONFIRMED_NON_RETURNABLE"
            })
    void whatTheLawExceptsDoesNotGoBack(Circumstance excepted) {
        var right = Purchase.of("other").remote().with(excepted).after(1, "no-reason-return");
        assertThat(why(right)).isEqualTo(Why.EXCLUDED);
        assertThat(right.why().details()).containsExactly(excepted.code());
    }

    @Test
    void storesAndSpoiledGoodsAreNoCasesOfIt() {
        assertThat(why(Purchase.of("other").after(1, "no-reason-return")))
                .isEqualTo(Why.SOLD_IN_STORE);
        assertThat(why(Purchase.of("other").remote().with(NOT_INTACT).after(1, "no-reason-return")))
                .isEqualTo(Why.NOT_INTACT);
        assertThat(why(Purchase.of("service").remote().after(1, "no-reason-return")))
                .isEqualTo(Why.NOT_THESE_GOODS);
    }

    @Test
    void whileNobodyHasLookedItIsOpen() {
        var right = Purchase.of("other").remote().unlooked().after(1, "no-reason-return");
        assertThat(right.standing()).isEqualTo(Standing.OPEN);
        assertThat(right.missing()).containsExactly(Fact.CIRCUMSTANCES);
    }

    // Article 23: who must prove

    @Test
    void theSellerMustProveForSixMonthsToTheDay() {
        var lastDay = BOUGHT.plusMonths(6);
        assertThat(burden("refrigerator", lastDay).given()).isTrue();
        assertThat(why(burden("refrigerator", lastDay.plusDays(1)))).isEqualTo(Why.TOO_LATE);
        assertThat(burden("decoration", lastDay).given()).isTrue();
        assertThat(why(burden("bicycle", lastDay))).isEqualTo(Why.NOT_THESE_GOODS);
    }

    @Test
    void thenAnAllegedDefectCountsAsOne() {
        var purchase =
                Purchase.of("refrigerator").defect(Proof.ALLEGED).foundOn(BOUGHT.plusDays(3));
        assertThat(purchase.after(5, "guarantee-return").given()).isTrue();
        var late = Purchase.of("refrigerator").defect(Proof.ALLEGED).foundOn(BOUGHT.plusMonths(7));
        assertThat(right(late.on(BOUGHT.plusMonths(7)), "guarantee-repair").missing())
                .containsExactly(Fact.PROOF_OF_DEFECT);
    }

    private static Right burden(String goods, LocalDate found) {
        var purchase = Purchase.of(goods).defect(Proof.ALLEGED).foundOn(found);
        return right(purchase.on(found), "burden-of-proof");
    }

    // Article 55: fraud and known defects

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"0.01,500", "166.66,500", "166.67,500.01", "1000,3000", "88888.88,266666.64"})
    void fraudGivesThreeTimesThePriceOnTopAndAtLeastFiveHundred(String price, String sum) {
        var right = Purchase.of("other").price(price).fraud(Proof.PROVEN).after(400, "fraud");
        assertThat(right.given()).isTrue();
        assertThat(yuan(right)).isEqualByComparingTo(sum);
    }

    @Test
    void allegedFraudNamesItsSumAndTheProofThatIsMissing() {
        var right = Purchase.of("other").fraud(Proof.ALLEGED).after(400, "fraud");
        assertThat(right.standing()).isEqualTo(Standing.OPEN);
        assertThat(right.missing()).containsExactly(Fact.PROOF_OF_FRAUD);
        assertThat(yuan(right)).isEqualByComparingTo("3000");
        assertThat(why(Purchase.of("other").after(400, "fraud"))).isEqualTo(Why.NO_CLAIM);
    }

    @ParameterizedTest
    @CsvSource({"2014-03-14,1000", "2014-03-15,3000"})
    void fraudIsJudgedByTheLawOfTheDayOfPurchase(LocalDate bought, String sum) {
        var right =
                right(
                        Purchase.of("other").boughtOn(bought).fraud(Proof.PROVEN).on(BOUGHT),
                        "fraud");
        assertThat(yuan(right)).isEqualByComparingTo(sum);
    }

    @Test
    void beforeThereWasALawThereIsNoRightAndTheDayIsNamed() {
        var right = right(Purchase.of("other").boughtOn(day("1993-12-31")).on(BOUGHT), "fraud");
        assertThat(why(right)).isEqualTo(Why.NOT_IN_FORCE);
        assertThat(right.why().details()).containsExactly("1994-01-01");
    }

    @Test
    void aKnownDefectThatHurtGivesTheLossAndUpToTwiceItOnTop() {
        var right =
                Purchase.of("other").harm(Proof.PROVEN).loss("8000.50").after(9, "known-defect");
        assertThat(right.given()).isTrue();
        assertThat(yuan(right)).isEqualByComparingTo("24001.50");
        assertThat(right.sum().upTo()).isTrue();
        assertThat(Purchase.of("other").harm(Proof.PROVEN).after(9, "known-defect").missing())
                .containsExactly(Fact.LOSS);
    }

    // Food Safety Law, Article 148

    @ParameterizedTest(name = "price {0}, loss {1}: {2}")
    @CsvSource({
        "12,,1000",
        "99.99,,1000",
        "100,,1000",
        "100.01,,1000.10",
        "20,333.33,1000",
        "20,333.34,1000.02",
        "200,500,2000",
        "200,700,2100"
    })
    void unsafeFoodGivesTheBetterOfPriceAndLossAndAtLeastAThousand(
            String price, @Nullable String loss, String sum) {
        var purchase = Purchase.of("food").price(price).unsafe(Proof.PROVEN);
        var right = (loss == null ? purchase : purchase.loss(loss)).after(30, "unsafe-food");
        assertThat(right.given()).isTrue();
        assertThat(yuan(right)).isEqualByComparingTo(sum);
    }

    @Test
    void aHarmlessFlawOfTheLabelGivesNothingAndOtherGoodsAreNoFood() {
        assertThat(
                        why(
                                Purchase.of("food")
                                        .unsafe(Proof.PROVEN)
                                        .with(LABEL_FLAW_ONLY)
                                        .after(1, "unsafe-food")))
                .isEqualTo(Why.LABEL_FLAW);
        assertThat(why(Purchase.of("bicycle").unsafe(Proof.PROVEN).after(1, "unsafe-food")))
                .isEqualTo(Why.NOT_THESE_GOODS);
    }

    @ParameterizedTest
    @CsvSource({"2015-09-30,300", "2015-10-01,1000", "2009-06-01,300"})
    void theLeastSumOfFoodCameWithTheLawOf2015(LocalDate bought, String sum) {
        var purchase = Purchase.of("food").boughtOn(bought).price("30").unsafe(Proof.PROVEN);
        assertThat(yuan(right(purchase.on(BOUGHT), "unsafe-food"))).isEqualByComparingTo(sum);
    }

    // Delay

    @ParameterizedTest(name = "{0} days after it was asked for: deliberate {1}")
    @CsvSource({"15,false", "16,true"})
    void nothingDoneForMoreThanFifteenDaysCountsAsDeliberate(int days, boolean deliberate) {
        var waiting = Purchase.of("other").askedAfter(10).after(10 + days, "deliberate-delay");
        assertThat(waiting.given()).isEqualTo(deliberate);
        var done =
                Purchase.of("other")
                        .askedAfter(10)
                        .performedOn(BOUGHT.plusDays(10 + days))
                        .after(300, "deliberate-delay");
        assertThat(done.given()).isEqualTo(deliberate);
    }

    // Platforms, authorities, erasure

    @Test
    void aPlatformAnswersForASellerItCannotName() {
        assertThat(
                        Purchase.of("other")
                                .with(PLATFORM, SELLER_UNKNOWN)
                                .after(1, "platform")
                                .grants())
                .containsExactly(Grant.PLATFORM_ANSWERS);
        assertThat(why(Purchase.of("other").with(PLATFORM).after(1, "platform")))
                .isEqualTo(Why.SELLER_KNOWN);
        assertThat(why(Purchase.of("other").with(SELLER_UNKNOWN).after(1, "platform")))
                .isEqualTo(Why.NOT_ON_PLATFORM);
    }

    @Test
    void aPlatformKeepsItsRecordsForThreeYears() {
        assertThat(Purchase.of("other").with(PLATFORM).after(1, "trade-records").terms())
                .containsExactly(new Term("records", 3, "years", BOUGHT.plusYears(3)));
    }

    @Test
    void theTermOfMediationIsThatOfTheDayOfTheComplaint() {
        var old = Purchase.of("other").boughtOn(day("2019-06-01"));
        assertThat(right(old.on(day("2019-12-31")), "authority").terms())
                .contains(new Term("mediate", 60, "days", null));
        assertThat(right(old.on(day("2020-01-01")), "authority").terms())
                .containsExactly(
                        new Term("accept", 7, "working-days", null),
                        new Term("mediate", 45, "working-days", null));
    }

    @Test
    void whatIsKnownOfAPersonCanBeErased() {
        assertThat(Purchase.ofUnknown().after(1, "erasure").given()).isTrue();
    }

    // What is not known

    @Test
    void withoutTheDayOfPurchaseRightsAreOpenAndSayWhatIsMissing() {
        var entitlement = Purchase.ofUnknown().defective().on(BOUGHT);
        assertThat(right(entitlement, "defect-return").missing())
                .containsExactly(Fact.BOUGHT_ON, Fact.GOODS);
        assertThat(right(entitlement, "no-reason-return").missing())
                .containsExactly(Fact.BOUGHT_ON, Fact.SALE, Fact.CIRCUMSTANCES, Fact.RECEIVED_ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR"})
    void sumsOfTheLawAreInYuanAndPaidMoneyGoesBackAsItCame(String currency) {
        var paid = new Money(BigDecimal.TEN, currency);
        assertThat(Purchase.of("other").price(paid).fraud(Proof.PROVEN).after(1, "fraud").missing())
                .containsExactly(Fact.PRICE);
        assertThat(
                        Purchase.of("other")
                                .price(paid)
                                .defective()
                                .after(1, "defect-return")
                                .sum()
                                .amount())
                .isEqualTo(paid);
    }

    private static BigDecimal yuan(Right right) {
        assertThat(right.sum()).as(right.toString()).isNotNull();
        assertThat(right.sum().amount().currency()).isEqualTo("CNY");
        return right.sum().amount().amount();
    }

    private static @Nullable Why why(Right right) {
        return right.why() == null ? null : right.why().why();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
