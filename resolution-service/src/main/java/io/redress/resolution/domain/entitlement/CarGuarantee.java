package io.redress.resolution.domain.entitlement;

import static io.redress.contract.resolution.CarFault.BODY_CRACK;
import static io.redress.contract.resolution.CarFault.BRAKES;
import static io.redress.contract.resolution.CarFault.FIRE;
import static io.redress.contract.resolution.CarFault.FUEL_LEAK;
import static io.redress.contract.resolution.CarFault.OTHER_SAFETY;
import static io.redress.contract.resolution.CarFault.POWERTRAIN;
import static io.redress.contract.resolution.CarFault.STEERING;

import io.redress.contract.resolution.CarFault;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Family cars: early grave faults, faults that no repair cures, and what is kept for the way driven. */
final class CarGuarantee implements Rule {

    private static final Set<CarFault> EARLY =
            Set.of(STEERING, BRAKES, BODY_CRACK, FUEL_LEAK, FIRE);
    private static final Set<CarFault> GRAVE =
            Set.of(STEERING, BRAKES, BODY_CRACK, FUEL_LEAK, FIRE, OTHER_SAFETY);

    @Override
    public Statute statute() {
        return Statute.CAR_GUARANTEE;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var rights = new ArrayList<Right>();
        if (law.has("powertrain-days")) {
            rights.add(earlyPowertrain(s, law));
        }
        rights.add(earlySafety(s, law));
        rights.add(repeatedSafety(s, law));
        rights.add(longRepair(s, law));
        rights.add(sameFault(s, law));
        rights.add(repair(s, law));
        rights.add(answer(s, law));
        return rights;
    }

    private static Right earlyPowertrain(Situation s, Provision law) {
        var weighing = faulty(s, "car-early-powertrain", law, Set.of(POWERTRAIN));
        s.start(weighing)
                .ifPresent(
                        start ->
                                weighing.claimWithin(
                                        start, law.count("powertrain-days"), s.claimedOn()));
        s.refund(weighing);
        return weighing.right(Grant.EXCHANGE, Grant.RETURN, Grant.REFUND);
    }

    private static Right earlySafety(Situation s, Provision law) {
        var weighing = faulty(s, "car-early-safety", law, EARLY);
        s.start(weighing)
                .ifPresent(
                        start ->
                                weighing.claimWithin(
                                        start, law.count("early-days"), s.claimedOn()));
        driven(s, weighing, law.count("early-kilometres"));
        s.refund(weighing);
        return weighing.right(Grant.EXCHANGE, Grant.RETURN, Grant.REFUND);
    }

    private static Right repeatedSafety(Situation s, Provision law) {
        var weighing = faulty(s, "car-repeated-safety", law, GRAVE);
        var enough = law.count("failed-repairs");
        return lessDriven(s, weighing, law, s.failedRepairs(), enough - 1L, Why.TOO_FEW_REPAIRS);
    }

    private static Right longRepair(Situation s, Provision law) {
        var weighing = car(s, "car-long-repair", law);
        return lessDriven(
                s, weighing, law, s.daysInRepair(), law.count("repair-days"), Why.REPAIRED_IN_TIME);
    }

    private static Right sameFault(Situation s, Provision law) {
        var weighing = car(s, "car-same-fault", law);
        return lessDriven(
                s,
                weighing,
                law,
                s.repairs().size(),
                law.count("same-fault-repairs"),
                Why.TOO_FEW_REPAIRS);
    }

    /** Given when there is more of it than {@code most}. */
    private static Right lessDriven(
            Situation s, Weighing weighing, Provision law, long count, long most, Why tooFew) {
        inTime(s, weighing, law.count("months"), law.count("kilometres"));
        weighing.need(Fact.REPAIRS, s.facts().repairs())
                .ifPresent(
                        known -> {
                            var byCount = tooFew == Why.TOO_FEW_REPAIRS;
                            weighing.use(Fact.REPAIRS, byCount ? count : known.size())
                                    .against(
                                            count <= most,
                                            tooFew,
                                            count,
                                            byCount ? most + 1 : most);
                            if (!byCount) {
                                weighing.use(Fact.DAYS_IN_REPAIR, count);
                            }
                        });
        var kilometres = s.facts().kilometres();
        var price = s.price(weighing);
        if (price.isPresent() && kilometres != null) {
            weighing.sum(
                    Amounts.lessDriven(price.get(), kilometres, law.number("deduction-percent")));
        }
        return weighing.right(Grant.EXCHANGE, Grant.RETURN, Grant.REFUND_LESS_USE);
    }

    private static Right repair(Situation s, Provision law) {
        var weighing = car(s, "car-repair", law);
        inTime(s, weighing, law.count("repair-months"), law.count("repair-kilometres"));
        return weighing.right(Grant.REPAIR);
    }

    private static Right answer(Situation s, Provision law) {
        var weighing = s.weigh("car-answer", law);
        onlyCars(s, weighing);
        weighing.need(Fact.ASKED_ON, s.facts().askedOn());
        weighing.term(new Term("answer", law.count("answer-working-days"), "working-days", null));
        return weighing.right(Grant.ANSWER);
    }

    private static void inTime(Situation s, Weighing weighing, int months, int kilometres) {
        s.start(weighing)
                .ifPresent(
                        start -> {
                            var last = start.plusMonths(months);
                            weighing.term(new Term("guarantee", months, "months", last))
                                    .against(
                                            s.claimedOn().isAfter(last),
                                            Why.TOO_LATE,
                                            months,
                                            last);
                        });
        driven(s, weighing, kilometres);
    }

    private static void driven(Situation s, Weighing weighing, int most) {
        weighing.need(Fact.KILOMETRES, s.facts().kilometres())
                .ifPresent(driven -> weighing.against(driven > most, Why.TOO_FAR, driven, most));
    }

    private static Weighing faulty(Situation s, String code, Provision law, Set<CarFault> faults) {
        var weighing = car(s, code, law);
        var fault = s.facts().carFault();
        weighing.need(Fact.CAR_FAULT, fault == null ? null : fault.code())
                .ifPresent(
                        known ->
                                weighing.against(
                                        fault != null && !faults.contains(fault), Why.OTHER_FAULT));
        return weighing;
    }

    private static Weighing car(Situation s, String code, Provision law) {
        var weighing = s.weigh(code, law);
        onlyCars(s, weighing);
        return s.defect(weighing);
    }

    private static void onlyCars(Situation s, Weighing weighing) {
        weighing.need(Fact.GOODS, s.goods() == null ? null : s.goods().code())
                .ifPresent(
                        known ->
                                weighing.against(
                                        s.goods() != null && s.goods().kind() != Goods.Kind.CAR,
                                        Why.NOT_THESE_GOODS));
    }
}
