package io.redress.resolution.domain.entitlement;

import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.time.LocalDate;
import java.util.List;

/** Whoever does not give what is due within days of being asked is taken to delay on purpose, and may be fined. */
final class DeliberateDelay implements Rule {

    @Override
    public Statute statute() {
        return Statute.DELIBERATE_DELAY;
    }

    /** It is about what the seller does now. */
    @Override
    public LocalDate lawOf(Situation s) {
        return s.claimedOn();
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = new Weighing("deliberate-delay", law);
        var days = law.count("days");
        weighing.need(Fact.ASKED_ON, s.facts().askedOn())
                .ifPresent(
                        asked -> {
                            var last = asked.plusDays(days);
                            weighing.term(new Term("answer", days, "days", last));
                            var performed = s.facts().performedOn();
                            if (performed == null) {
                                weighing.against(!s.asOf().isAfter(last), Why.STILL_IN_TIME, last);
                            } else {
                                weighing.use(Fact.PERFORMED_ON, performed)
                                        .against(
                                                !performed.isAfter(last),
                                                Why.PERFORMED_IN_TIME,
                                                last);
                            }
                        });
        return List.of(weighing.right(Grant.COUNTS_AS_DELIBERATE));
    }
}
