package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.Circumstance;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Money in the place of an exchange that is due: whole when we have none of the model, less use when the customer wants none. */
record GuaranteeRefunds(List<Right> exchanges) {

    Right withoutModel(Situation s, Provision law) {
        var weighing = exchangeDue(s, "guarantee-refund-no-model", law);
        weighing.need(Fact.CIRCUMSTANCES, s.facts().circumstances())
                .ifPresent(
                        known ->
                                weighing.use(Fact.CIRCUMSTANCES, Codes.of(known))
                                        .against(
                                                !s.is(Circumstance.NO_SAME_MODEL),
                                                Why.SAME_MODEL_THERE));
        s.refund(weighing);
        return weighing.right(Grant.RETURN, Grant.REFUND);
    }

    Right lessUse(Situation s, Provision law) {
        var weighing = exchangeDue(s, "guarantee-refund-less-use", law);
        weighing.against(s.is(Circumstance.NO_SAME_MODEL), Why.NOTHING_TO_EXCHANGE_FOR);
        var price = s.price(weighing);
        var bought = s.facts().boughtOn();
        var guarantee = ThreeGuarantees.guarantee(s);
        if (price.isPresent() && bought != null && guarantee != null) {
            var given = Objects.requireNonNullElse(s.facts().goodsBackOn(), s.asOf());
            var days = Math.max(0, ChronoUnit.DAYS.between(bought, given));
            var share = law.has("deduction-share") ? law.number("deduction-share") : BigDecimal.ONE;
            weighing.use(Fact.DAYS_IN_REPAIR, s.daysInRepair())
                    .sum(
                            Amounts.lessUse(
                                    price.get(),
                                    guarantee.percentADay(),
                                    share,
                                    days,
                                    Math.min(days, s.daysInRepair())));
        }
        return weighing.right(Grant.RETURN, Grant.REFUND_LESS_USE);
    }

    /** As certain as the most certain exchange. */
    private Weighing exchangeDue(Situation s, String code, Provision law) {
        var weighing = ThreeGuarantees.guaranteed(s, code, law);
        if (exchanges.stream().noneMatch(Right::given)) {
            var open =
                    exchanges.stream().filter(each -> each.standing() == Standing.OPEN).findFirst();
            weighing.against(open.isEmpty(), Why.NO_EXCHANGE_DUE);
            open.ifPresent(each -> each.missing().forEach(fact -> weighing.need(fact, null)));
        }
        return weighing;
    }
}
