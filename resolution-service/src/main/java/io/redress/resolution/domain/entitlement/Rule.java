package io.redress.resolution.domain.entitlement;

import java.time.LocalDate;
import java.util.List;

/** Weighs the rights that one statute may give. Says something about each of them, whatever the facts. */
interface Rule {

    Statute statute();

    List<Right> weigh(Situation situation, Provision law);

    /** The day whose law counts: that of the purchase, unless the rule is about what is done now. */
    default LocalDate lawOf(Situation situation) {
        return situation.boughtOrToday();
    }
}
