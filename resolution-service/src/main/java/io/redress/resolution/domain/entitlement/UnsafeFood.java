package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.Circumstance;
import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** Food below the safety standard: by the price or by the loss, whichever is more. Who is asked first pays first. */
final class UnsafeFood implements Rule {

    @Override
    public Statute statute() {
        return Statute.UNSAFE_FOOD;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = s.weigh("unsafe-food", law);
        weighing.against(
                s.goods() != null && s.goods().kind() != Goods.Kind.FOOD, Why.NOT_THESE_GOODS);
        weighing.proven(
                Fact.UNSAFE_FOOD, Fact.PROOF_OF_UNSAFE_FOOD, s.facts().unsafeFood(), Why.NO_CLAIM);
        weighing.need(Fact.CIRCUMSTANCES, s.facts().circumstances())
                .ifPresent(
                        known -> {
                            weighing.against(s.is(Circumstance.LABEL_FLAW_ONLY), Why.LABEL_FLAW);
                            weighing.use(Fact.CIRCUMSTANCES, Codes.of(known));
                        });
        var loss = s.loss();
        if (loss != null) {
            weighing.use(Fact.LOSS, loss);
        }
        s.price(weighing)
                .ifPresent(
                        price ->
                                weighing.sum(
                                        Amounts.bestOf(
                                                law.number("times-price"),
                                                price,
                                                law.number("times-loss"),
                                                loss,
                                                law.number("minimum"))));
        return List.of(weighing.right(Grant.REFUND, Grant.DAMAGES));
    }
}
