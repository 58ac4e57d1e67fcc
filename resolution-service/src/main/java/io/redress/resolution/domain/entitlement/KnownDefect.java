package io.redress.resolution.domain.entitlement;

import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** A defect that the seller knew of and that killed or gravely hurt somebody: the loss, and more. */
final class KnownDefect implements Rule {

    @Override
    public Statute statute() {
        return Statute.KNOWN_DEFECT;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing =
                s.weigh("known-defect", law)
                        .proven(Fact.HARM, Fact.PROOF_OF_HARM, s.facts().harm(), Why.NO_CLAIM);
        weighing.need(Fact.LOSS, s.loss())
                .ifPresent(
                        loss -> weighing.sum(Amounts.lossAndUpTo(law.number("times-loss"), loss)));
        return List.of(weighing.right(Grant.DAMAGES));
    }
}
