package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.Proof;
import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** Durable goods and decoration: of a defect that shows early, the seller must show that it is none of theirs. */
final class BurdenOfProof implements Rule {

    @Override
    public Statute statute() {
        return Statute.BURDEN_OF_PROOF;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = s.weigh("burden-of-proof", law);
        weighing.need(Fact.GOODS, s.goods() == null ? null : s.goods().code())
                .ifPresent(
                        known ->
                                weighing.against(
                                        s.goods() != null && !s.goods().durable(),
                                        Why.NOT_THESE_GOODS));
        weighing.need(Fact.DEFECT, s.facts().defect())
                .ifPresent(
                        proof -> {
                            weighing.against(proof == Proof.NO, Why.NO_DEFECT);
                            weighing.use(Fact.DEFECT, proof.code());
                        });
        var months = law.count("months");
        var start = s.start(weighing);
        var found = weighing.need(Fact.DEFECT_FOUND_ON, s.facts().defectFoundOn());
        if (start.isPresent() && found.isPresent()) {
            var last = start.get().plusMonths(months);
            weighing.term(new Right.Term("found", months, "months", last))
                    .against(found.get().isAfter(last), Why.TOO_LATE, months, last);
        }
        return List.of(weighing.right(Grant.SELLER_MUST_PROVE));
    }
}
