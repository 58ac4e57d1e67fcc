package io.redress.resolution.domain.entitlement;

import static io.redress.resolution.domain.entitlement.Purchase.BOUGHT;
import static io.redress.resolution.domain.entitlement.Purchase.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import io.redress.contract.resolution.CarFault;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Proof;
import io.redress.contract.resolution.Repair;
import io.redress.contract.resolution.Sale;
import io.redress.contract.resolution.WaitedFor;
import io.redress.resolution.domain.entitlement.Right.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What holds whatever the facts. */
class EntitlementLawsTest {

    private static final Set<Grant> REFUNDS = Set.of(Grant.REFUND, Grant.REFUND_LESS_USE);
    private static final Calculator CALCULATOR = new Calculator(Purchase.LAW);

    @Property(tries = 1_000)
    void anyFactsGiveAnAnswerThatSaysWhyOrWhatIsMissing(
            @ForAll long seed, @ForAll @IntRange(max = 2_000) int day) {
        var entitlement = CALCULATOR.entitlement(facts(new Random(seed)), BOUGHT.plusDays(day));
        assertThat(entitlement.rights()).hasSizeGreaterThanOrEqualTo(Statute.values().length);
        assertThat(entitlement.rights())
                .allSatisfy(
                        right -> {
                            assertThat(right.law()).isNotNull();
                            assertThat(right.missing().isEmpty())
                                    .isEqualTo(right.standing() != Standing.OPEN);
                            assertThat(right.why() == null)
                                    .isEqualTo(right.standing() != Standing.NOT_GIVEN);
                        });
        assertThat(entitlement.rights().stream().map(Right::code)).doesNotHaveDuplicates();
    }

    @Property(tries = 1_000)
    void moneyThatGoesBackIsNeverNegativeAndNeverMoreThanWasPaid(
            @ForAll long seed, @ForAll @IntRange(max = 2_000) int day) {
        var facts = facts(new Random(seed));
        for (var right : CALCULATOR.entitlement(facts, BOUGHT.plusDays(day)).rights()) {
            if (right.sum() != null
                    && !right.grants().contains(Grant.DAMAGES)
                    && right.grants().stream().anyMatch(REFUNDS::contains)) {
                assertThat(right.sum().amount().amount())
                        .isBetween(BigDecimal.ZERO, Objects.requireNonNull(facts.price()).amount());
            }
        }
    }

    @Property(tries = 500)
    void anotherFailedRepairTakesNoRightAwayAndNoMoney(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 800) int day,
            @ForAll @IntRange(max = 60) int length) {
        var before = facts(new Random(seed));
        if (before.repairs() == null) {
            return;
        }
        var brought = BOUGHT.plusDays(Math.max(0, day - length));
        var more =
                Stream.concat(
                                before.repairs().stream(),
                                Stream.of(
                                        new Repair(
                                                brought,
                                                BOUGHT.plusDays(day),
                                                WaitedFor.WORK,
                                                false)))
                        .toList();
        var was = CALCULATOR.entitlement(before, BOUGHT.plusDays(day));
        var is = CALCULATOR.entitlement(withRepairs(before, more), BOUGHT.plusDays(day));
        for (var right : was.given()) {
            var now = right(is, right.code());
            assertThat(now.given()).as(right.code()).isTrue();
            if (right.sum() != null) {
                assertThat(now.sum().amount().amount())
                        .isGreaterThanOrEqualTo(right.sum().amount().amount());
            }
        }
    }

    @Property(tries = 500)
    void whoAsksEarlierHasNoFewerRights(
            @ForAll long seed,
            @ForAll @IntRange(max = 800) int day,
            @ForAll @IntRange(min = 1, max = 100) int earlier) {
        var facts = facts(new Random(seed));
        var late = CALCULATOR.entitlement(asked(facts, day), BOUGHT.plusDays(900));
        var early =
                CALCULATOR.entitlement(
                        asked(facts, Math.max(0, day - earlier)), BOUGHT.plusDays(900));
        assertThat(codes(early)).containsAll(codes(late));
    }

    @Property(tries = 500)
    void provingMoreTakesNoRightAway(@ForAll long seed, @ForAll @IntRange(max = 800) int day) {
        var facts = facts(new Random(seed));
        if (facts.defect() != Proof.ALLEGED) {
            return;
        }
        var alleged = CALCULATOR.entitlement(facts, BOUGHT.plusDays(day));
        var proven = CALCULATOR.entitlement(proven(facts), BOUGHT.plusDays(day));
        assertThat(codes(proven)).containsAll(codes(alleged));
    }

    @Property(tries = 300)
    void fraudNeverGivesLessForAHigherPrice(
            @ForAll @LongRange(max = 10_000_000) long fen,
            @ForAll @LongRange(max = 10_000_000) long more) {
        assertThat(fraud(fen + more)).isGreaterThanOrEqualTo(fraud(fen));
        assertThat(fraud(fen)).isGreaterThanOrEqualTo(BigDecimal.valueOf(500));
    }

    private static BigDecimal fraud(long fen) {
        var price = BigDecimal.valueOf(fen, 2).toPlainString();
        return Purchase.of("other")
                .price(price)
                .fraud(Proof.PROVEN)
                .after(1, "fraud")
                .sum()
                .amount()
                .amount();
    }

    private static Set<String> codes(Entitlement entitlement) {
        return entitlement.given().stream()
                .map(Right::code)
                .filter(code -> !code.equals("deliberate-delay"))
                .collect(Collectors.toSet());
    }

    private static EntitlementFacts facts(Random random) {
        var repairs = new ArrayList<Repair>();
        int day = 5;
        for (int i = random.nextInt(6); i > 0; i--) {
            day += random.nextInt(60);
            var brought = BOUGHT.plusDays(day);
            day += random.nextInt(100);
            repairs.add(
                    new Repair(
                            brought,
                            BOUGHT.plusDays(day),
                            any(random, WaitedFor.values()),
                            random.nextBoolean()));
        }
        var goods = Purchase.LAW.goods();
        return new EntitlementFacts(
                maybe(random, goods.get(random.nextInt(goods.size())).code()),
                maybe(random, any(random, Sale.values())),
                maybe(random, "CN-ZJ"),
                maybe(random, BOUGHT),
                maybe(random, BOUGHT.plusDays(random.nextInt(10))),
                maybe(random, BOUGHT.plusDays(random.nextInt(300))),
                maybe(random, new Money(BigDecimal.valueOf(random.nextInt(10_000_000), 2), "CNY")),
                maybe(random, Money.cny(random.nextInt(5_000))),
                maybe(random, any(random, Proof.values())),
                maybe(random, any(random, Proof.values())),
                maybe(random, any(random, Proof.values())),
                maybe(random, any(random, Proof.values())),
                maybe(
                        random,
                        Stream.generate(() -> any(random, Circumstance.values()))
                                .limit(random.nextInt(3))
                                .collect(Collectors.toSet())),
                maybe(random, repairs),
                maybe(random, any(random, CarFault.values())),
                maybe(random, random.nextInt(80_000)),
                null,
                maybe(random, BOUGHT.plusDays(random.nextInt(800))),
                maybe(random, BOUGHT.plusDays(random.nextInt(800))),
                maybe(random, random.nextInt(60)));
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private static EntitlementFacts withRepairs(EntitlementFacts f, List<Repair> repairs) {
        return copy(f, f.defect(), repairs, f.askedOn());
    }

    private static EntitlementFacts asked(EntitlementFacts f, int day) {
        return copy(f, f.defect(), f.repairs(), BOUGHT.plusDays(day));
    }

    private static EntitlementFacts proven(EntitlementFacts f) {
        return copy(f, Proof.PROVEN, f.repairs(), f.askedOn());
    }

    private static EntitlementFacts copy(
            EntitlementFacts f,
            @Nullable Proof defect,
            @Nullable List<Repair> repairs,
            java.time.@Nullable LocalDate asked) {
        return new EntitlementFacts(
                f.goods(),
                f.sale(),
                f.region(),
                f.boughtOn(),
                f.receivedOn(),
                f.defectFoundOn(),
                f.price(),
                f.loss(),
                defect,
                f.fraud(),
                f.harm(),
                f.unsafeFood(),
                f.circumstances(),
                repairs,
                f.carFault(),
                f.kilometres(),
                asked,
                f.performedOn(),
                f.goodsBackOn(),
                f.promisedReturnDays());
    }
}
