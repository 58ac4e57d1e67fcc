package io.redress.resolution.domain.entitlement;

import io.redress.resolution.domain.entitlement.Right.Term;
import java.time.LocalDate;
import java.util.List;

/** Whoever is not content may complain to the administration, which has terms of its own. */
final class Authority implements Rule {

    @Override
    public Statute statute() {
        return Statute.AUTHORITY;
    }

    /** It would be done now. */
    @Override
    public LocalDate lawOf(Situation s) {
        return s.asOf();
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = new Weighing("authority", law);
        weighing.term(new Term("accept", law.count("accept-working-days"), "working-days", null));
        if (law.has("mediate-working-days")) {
            weighing.term(
                    new Term("mediate", law.count("mediate-working-days"), "working-days", null));
        } else if (law.has("mediate-days")) {
            weighing.term(new Term("mediate", law.count("mediate-days"), "days", null));
        }
        return List.of(weighing.right(Grant.COMPLAINT_TO_AUTHORITY));
    }
}
