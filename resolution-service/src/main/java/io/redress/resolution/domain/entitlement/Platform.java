package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.Circumstance;
import io.redress.resolution.domain.entitlement.Reason.Why;
import java.util.List;

/** A platform answers for a seller whom it cannot name. */
final class Platform implements Rule {

    @Override
    public Statute statute() {
        return Statute.PLATFORM;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = onPlatform(s, s.weigh("platform", law));
        weighing.against(
                s.facts().circumstances() != null && !s.is(Circumstance.SELLER_UNKNOWN),
                Why.SELLER_KNOWN);
        return List.of(weighing.right(Grant.PLATFORM_ANSWERS));
    }

    static Weighing onPlatform(Situation s, Weighing weighing) {
        weighing.need(Fact.CIRCUMSTANCES, s.facts().circumstances())
                .ifPresent(
                        known -> {
                            weighing.against(!s.is(Circumstance.PLATFORM), Why.NOT_ON_PLATFORM);
                            weighing.use(Fact.CIRCUMSTANCES, Codes.of(known));
                        });
        return weighing;
    }
}
