package io.redress.resolution.domain.entitlement;

import io.redress.contract.Money;
import io.redress.contract.resolution.CarFault;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Proof;
import io.redress.contract.resolution.Repair;
import io.redress.contract.resolution.Sale;
import io.redress.contract.resolution.WaitedFor;
import io.redress.resolution.policy.ShippedLaw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A purchase as a test tells it: what matters is said, the rest is an ordinary purchase in a store. */
final class Purchase {

    static final Statutes LAW = ShippedLaw.read();
    static final LocalDate BOUGHT = LocalDate.parse("2026-03-02");

    private @Nullable String goods;
    private @Nullable Sale sale = Sale.STORE;
    private @Nullable String region;
    private @Nullable LocalDate bought = BOUGHT;
    private @Nullable LocalDate received = BOUGHT;
    private @Nullable LocalDate found;
    private @Nullable Money price = Money.cny(1_000);
    private @Nullable Money loss;
    private @Nullable Proof defect;
    private @Nullable Proof fraud;
    private @Nullable Proof harm;
    private @Nullable Proof unsafe;
    private @Nullable Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    private @Nullable List<Repair> repairs = new ArrayList<>();
    private @Nullable CarFault carFault;
    private @Nullable Integer kilometres;
    private @Nullable LocalDate asked;
    private @Nullable LocalDate performed;
    private @Nullable LocalDate back;
    private @Nullable Integer promised;
    private Statutes law = LAW;

    static Purchase of(String goods) {
        var purchase = new Purchase();
        purchase.goods = goods;
        return purchase;
    }

    static Purchase ofUnknown() {
        var purchase = new Purchase();
        purchase.bought = null;
        purchase.received = null;
        purchase.sale = null;
        purchase.price = null;
        purchase.circumstances = null;
        purchase.repairs = null;
        return purchase;
    }

    Purchase defective() {
        defect = Proof.PROVEN;
        return this;
    }

    Purchase defect(@Nullable Proof proof) {
        defect = proof;
        return this;
    }

    Purchase remote() {
        sale = Sale.REMOTE;
        return this;
    }

    Purchase boughtOn(@Nullable LocalDate day) {
        bought = day;
        received = day;
        return this;
    }

    Purchase receivedOn(@Nullable LocalDate day) {
        received = day;
        return this;
    }

    Purchase foundOn(LocalDate day) {
        found = day;
        return this;
    }

    Purchase askedAfter(int days) {
        asked = BOUGHT.plusDays(days);
        return this;
    }

    Purchase askedOn(LocalDate day) {
        asked = day;
        return this;
    }

    Purchase performedOn(LocalDate day) {
        performed = day;
        return this;
    }

    Purchase backOn(LocalDate day) {
        back = day;
        return this;
    }

    Purchase price(String yuan) {
        price = new Money(new BigDecimal(yuan), "CNY");
        return this;
    }

    Purchase price(@Nullable Money paid) {
        price = paid;
        return this;
    }

    Purchase loss(String yuan) {
        loss = new Money(new BigDecimal(yuan), "CNY");
        return this;
    }

    Purchase fraud(Proof proof) {
        fraud = proof;
        return this;
    }

    Purchase harm(Proof proof) {
        harm = proof;
        return this;
    }

    Purchase unsafe(Proof proof) {
        unsafe = proof;
        return this;
    }

    Purchase with(Circumstance... all) {
        circumstances = Set.of(all);
        return this;
    }

    Purchase unlooked() {
        circumstances = null;
        repairs = null;
        return this;
    }

    /** Brought in so many days after the purchase, and back so many days later. */
    Purchase repaired(int after, int days, WaitedFor waitedFor, boolean helped) {
        var brought = BOUGHT.plusDays(after);
        if (repairs != null) {
            repairs.add(new Repair(brought, brought.plusDays(days), waitedFor, helped));
        }
        return this;
    }

    Purchase failedRepair(int after, int days) {
        return repaired(after, days, WaitedFor.WORK, false);
    }

    Purchase fault(CarFault fault, int driven) {
        carFault = fault;
        kilometres = driven;
        return this;
    }

    Purchase promised(int days) {
        promised = days;
        return this;
    }

    Purchase in(String code) {
        region = code;
        return this;
    }

    Purchase by(Statutes other) {
        law = other;
        return this;
    }

    EntitlementFacts facts() {
        return new EntitlementFacts(
                goods,
                sale,
                region,
                bought,
                received,
                found,
                price,
                loss,
                defect,
                fraud,
                harm,
                unsafe,
                circumstances,
                repairs,
                carFault,
                kilometres,
                asked,
                performed,
                back,
                promised);
    }

    Entitlement on(LocalDate day) {
        return new Calculator(law).entitlement(facts(), day);
    }

    /** So many days after the purchase. */
    Entitlement after(int days) {
        return on(BOUGHT.plusDays(days));
    }

    static Right right(Entitlement entitlement, String code) {
        return entitlement.rights().stream()
                .filter(right -> right.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said about " + code));
    }

    Right after(int days, String code) {
        return right(after(days), code);
    }
}
