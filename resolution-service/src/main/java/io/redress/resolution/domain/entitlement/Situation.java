package io.redress.resolution.domain.entitlement;

import io.redress.contract.Money;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Proof;
import io.redress.contract.resolution.Repair;
import io.redress.contract.resolution.Sale;
import io.redress.resolution.domain.entitlement.Reason.Why;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts as the rules read them, on a day.
 *
 * @param goods null while unknown
 * @param presumed whether the seller must disprove a defect that the customer alleges
 */
record Situation(EntitlementFacts facts, LocalDate asOf, @Nullable Goods goods, boolean presumed) {

    /** By the law of this day; until the day is known, by that of today. */
    LocalDate boughtOrToday() {
        return Objects.requireNonNullElse(facts.boughtOn(), asOf);
    }

    /** Rights are in time by the day they were first asked for, not by the day we come to look. */
    LocalDate claimedOn() {
        return Objects.requireNonNullElse(facts.askedOn(), asOf);
    }

    boolean is(Circumstance circumstance) {
        return facts.circumstances() != null && facts.circumstances().contains(circumstance);
    }

    /** A right that goes by the law of the day of purchase. */
    Weighing weigh(String code, Provision law) {
        var weighing = new Weighing(code, law);
        weighing.need(Fact.BOUGHT_ON, facts.boughtOn());
        return weighing;
    }

    /** From when the customer could look at it: nobody finds a fault in a parcel that is under way. */
    Optional<LocalDate> start(Weighing weighing) {
        return facts.sale() == Sale.REMOTE
                ? weighing.need(Fact.RECEIVED_ON, facts.receivedOn())
                : weighing.need(
                        Fact.BOUGHT_ON,
                        Optional.ofNullable(facts.receivedOn()).orElse(facts.boughtOn()));
    }

    /** That the goods are not as they must be, and not by the customer's doing. */
    Weighing defect(Weighing weighing) {
        weighing.against(is(Circumstance.MISUSED), Why.MISUSED);
        weighing.need(Fact.DEFECT, facts.defect())
                .ifPresent(
                        proof -> {
                            weighing.against(proof == Proof.NO, Why.NO_DEFECT);
                            if (proof == Proof.ALLEGED && !presumed) {
                                weighing.need(Fact.PROOF_OF_DEFECT, null);
                            }
                            weighing.use(Fact.DEFECT, proof.code());
                        });
        return weighing;
    }

    /** Whatever the currency: it goes back as it was paid. */
    void refund(Weighing weighing) {
        var price = facts.price();
        if (price != null) {
            weighing.use(Fact.PRICE, price);
            weighing.sum(Amounts.whole(price));
        }
    }

    /** The law's amounts are in yuan. */
    Optional<Money> price(Weighing weighing) {
        return weighing.need(Fact.PRICE, yuan(facts.price()));
    }

    @Nullable Money loss() {
        return yuan(facts.loss());
    }

    private static @Nullable Money yuan(@Nullable Money money) {
        return money != null && money.currency().equals("CNY") ? money : null;
    }

    List<Repair> repairs() {
        return facts.repairs() == null ? List.of() : facts.repairs();
    }

    long failedRepairs() {
        return repairs().stream().filter(repair -> !repair.helped()).count();
    }

    /** Each day in a workshop once, however the visits are written down. */
    long daysInRepair() {
        long days = 0;
        var counted = LocalDate.MIN;
        for (var repair :
                repairs().stream().sorted(Comparator.comparing(Repair::broughtOn)).toList()) {
            var from = repair.broughtOn().isBefore(counted) ? counted : repair.broughtOn();
            var to = back(repair);
            if (to.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, to);
                counted = to;
            }
        }
        return days;
    }

    long days(Repair repair) {
        return Math.max(0, ChronoUnit.DAYS.between(repair.broughtOn(), back(repair)));
    }

    private LocalDate back(Repair repair) {
        return Objects.requireNonNullElse(repair.backOn(), asOf);
    }
}
