package io.redress.resolution.domain.entitlement;

import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** Who was deceived gets so many times the price on top, and no less than a fixed sum. */
final class Fraud implements Rule {

    @Override
    public Statute statute() {
        return Statute.FRAUD;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing =
                s.weigh("fraud", law)
                        .proven(Fact.FRAUD, Fact.PROOF_OF_FRAUD, s.facts().fraud(), Why.NO_CLAIM);
        s.price(weighing)
                .ifPresent(
                        price ->
                                weighing.sum(
                                        Amounts.timesAtLeast(
                                                law.number("times-price"),
                                                price,
                                                law.number("minimum"))));
        return List.of(weighing.right(Grant.REFUND, Grant.DAMAGES));
    }
}
