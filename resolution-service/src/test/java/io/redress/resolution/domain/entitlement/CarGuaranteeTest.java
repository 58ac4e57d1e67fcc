package io.redress.resolution.domain.entitlement;

import static io.redress.contract.resolution.CarFault.BRAKES;
import static io.redress.contract.resolution.CarFault.OTHER;
import static io.redress.contract.resolution.CarFault.OTHER_SAFETY;
import static io.redress.contract.resolution.CarFault.POWERTRAIN;
import static io.redress.resolution.domain.entitlement.Purchase.BOUGHT;
import static io.redress.resolution.domain.entitlement.Purchase.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.resolution.CarFault;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarGuaranteeTest {

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({"7,true", "8,false"})
    void aPowertrainThatMustBeReplacedGivesAnotherCarForSevenDays(int day, boolean given) {
        var car = car().fault(POWERTRAIN, 400);
        assertThat(car.after(day, "car-early-powertrain").given()).isEqualTo(given);
    }

    @ParameterizedTest(name = "day {0}, {1} km: {2}")
    @CsvSource({"60,3000,true", "61,3000,false", "60,3001,false", "1,1,true"})
    void brakesThatFailGiveAnotherCarForSixtyDaysOrThreeThousandKilometres(
            int day, int km, boolean given) {
        var right = car().fault(BRAKES, km).after(day, "car-early-safety");
        assertThat(right.given()).isEqualTo(given);
        if (given) {
            assertThat(right.sum().amount().amount()).isEqualByComparingTo("150000");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CarFault.class,
            names = {"STEERING", "BRAKES", "BODY_CRACK", "FUEL_LEAK", "FIRE"})
    void soDoTheOtherGraveFaults(CarFault fault) {
        assertThat(car().fault(fault, 10).after(9, "car-early-safety").given()).isTrue();
        assertThat(why(car().fault(OTHER, 10).after(9, "car-early-safety")))
                .isEqualTo(Why.OTHER_FAULT);
    }

    @ParameterizedTest(name = "{0} failed repairs: {1}")
    @CsvSource({"1,false", "2,true"})
    void twoFailedRepairsOfAGraveFaultGiveAnotherCar(int failed, boolean given) {
        var car = car().fault(OTHER_SAFETY, 10_000);
        for (int i = 0; i < failed; i++) {
            car.failedRepair(100 + 20 * i, 3);
        }
        assertThat(car.after(300, "car-repeated-safety").given()).isEqualTo(given);
    }

    @ParameterizedTest(name = "{0} days in repair: {1}")
    @CsvSource({"30,false", "31,true"})
    void moreThanThirtyDaysInRepairGiveAnotherCar(int days, boolean given) {
        var car = car().fault(OTHER, 10_000).failedRepair(100, 20).failedRepair(200, days - 20);
        assertThat(car.after(300, "car-long-repair").given()).isEqualTo(given);
    }

    @ParameterizedTest(name = "{0} repairs of one fault: {1}")
    @CsvSource({"4,false", "5,true"})
    void moreThanFourRepairsOfOneFaultGiveAnotherCar(int repairs, boolean given) {
        var car = car().fault(OTHER, 10_000);
        for (int i = 0; i < repairs; i++) {
            car.failedRepair(50 + 20 * i, 2);
        }
        assertThat(car.after(300, "car-same-fault").given()).isEqualTo(given);
    }

    @Test
    void halfAPercentOfThePriceIsKeptForEachThousandKilometres() {
        var right =
                car().fault(OTHER_SAFETY, 12_345)
                        .failedRepair(100, 3)
                        .failedRepair(150, 3)
                        .after(300, "car-repeated-safety");
        // 150000 − 150000 × 12.345 × 0.5 %
        assertThat(right.sum().amount().amount()).isEqualByComparingTo("140741.25");
    }

    @ParameterizedTest(name = "{0} months and {1} days, {2} km: {3}")
    @CsvSource({"24,0,50000,true", "24,1,50000,false", "24,0,50001,false"})
    void exchangeEndsWithTwoYearsOrFiftyThousandKilometres(
            int months, int days, int km, boolean given) {
        var car = car().fault(OTHER_SAFETY, km).failedRepair(100, 3).failedRepair(150, 3);
        var day = BOUGHT.plusMonths(months).plusDays(days);
        assertThat(right(car.on(day), "car-repeated-safety").given()).isEqualTo(given);
    }

    @Test
    void repairsGoOnForThreeYearsOrSixtyThousandKilometres() {
        var last = BOUGHT.plusYears(3);
        assertThat(right(car().fault(OTHER, 60_000).on(last), "car-repair").given()).isTrue();
        assertThat(right(car().fault(OTHER, 60_000).on(last.plusDays(1)), "car-repair").given())
                .isFalse();
        assertThat(why(right(car().fault(OTHER, 60_001).on(last), "car-repair")))
                .isEqualTo(Why.TOO_FAR);
    }

    @Test
    void theSellerAnswersWithinTenWorkingDays() {
        assertThat(car().askedAfter(3).after(4, "car-answer").terms())
                .containsExactly(new Term("answer", 10, "working-days", null));
    }

    @Test
    void aCarOf2021IsJudgedByTheRulesOf2013() {
        var bought = LocalDate.parse("2021-12-31");
        var car = car().boughtOn(bought).fault(POWERTRAIN, 400);
        assertThat(car.on(bought.plusDays(1)).rights())
                .noneMatch(right -> right.code().equals("car-early-powertrain"));
        assertThat(right(car.on(bought.plusDays(1)), "car-early-safety").law().en())
                .contains("2013");
        assertThat(
                        right(
                                        car().boughtOn(bought.plusDays(1)).on(bought.plusDays(2)),
                                        "car-early-safety")
                                .law()
                                .en())
                .contains("2022");
    }

    @Test
    void aBicycleIsNoCar() {
        assertThat(why(Purchase.of("bicycle").defective().after(1, "car-repair")))
                .isEqualTo(Why.NOT_THESE_GOODS);
    }

    private static Purchase car() {
        return Purchase.of("car").price("150000").defective();
    }

    private static @Nullable Why why(Right right) {
        return right.why() == null ? null : right.why().why();
    }
}
