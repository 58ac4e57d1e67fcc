package io.redress.resolution.domain.entitlement;

import static java.util.Objects.requireNonNullElse;

import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** Defective goods where the state has no rule of its own: back within days, and made good after that. */
final class DefectReturn implements Rule {

    @Override
    public Statute statute() {
        return Statute.DEFECT_RETURN;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        return List.of(back(s, law), madeGood(s, law));
    }

    private static Right back(Situation s, Provision law) {
        var weighing = defective(s, "defect-return", law);
        var promised = requireNonNullElse(s.facts().promisedReturnDays(), 0);
        var days = Math.max(law.count("days"), promised);
        if (promised > law.count("days")) {
            weighing.use(Fact.PROMISED_DAYS, promised);
        }
        s.start(weighing).ifPresent(start -> weighing.claimWithin(start, days, s.claimedOn()));
        s.refund(weighing);
        return weighing.right(Grant.RETURN, Grant.REFUND, Grant.CARRIAGE_BY_SELLER);
    }

    private static Right madeGood(Situation s, Provision law) {
        return defective(s, "defect-redress", law)
                .right(Grant.EXCHANGE, Grant.REPAIR, Grant.CARRIAGE_BY_SELLER);
    }

    private static Weighing defective(Situation s, String code, Provision law) {
        var weighing = s.weigh(code, law);
        weighing.need(Fact.GOODS, s.goods() == null ? null : s.goods().code())
                .ifPresent(
                        known ->
                                weighing.against(
                                        s.goods() != null
                                                && (s.goods().guarantee() != null
                                                        || s.goods().kind() == Goods.Kind.CAR),
                                        Why.STATE_RULE));
        return s.defect(weighing);
    }
}
