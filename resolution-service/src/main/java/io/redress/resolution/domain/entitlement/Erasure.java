package io.redress.resolution.domain.entitlement;

import java.time.LocalDate;
import java.util.List;

/** What we know of a person goes when its purpose ends or they take their consent back. */
final class Erasure implements Rule {

    @Override
    public Statute statute() {
        return Statute.ERASURE;
    }

    @Override
    public LocalDate lawOf(Situation s) {
        return s.asOf();
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        return List.of(new Weighing("erasure", law).right(Grant.ERASURE));
    }
}
