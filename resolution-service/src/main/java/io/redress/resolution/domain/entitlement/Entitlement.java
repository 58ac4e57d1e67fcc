package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.EntitlementFacts;
import io.redress.resolution.domain.entitlement.Right.Standing;
import java.time.LocalDate;
import java.util.List;

/**
 * What the law says on these facts on a day: given rights first, then what is open, then what does not
 * apply and why.
 *
 * @param lawVersion of the desk's law file
 */
public record Entitlement(
        LocalDate asOf, String lawVersion, EntitlementFacts facts, List<Right> rights) {

    public Entitlement {
        rights = List.copyOf(rights);
    }

    public List<Right> given() {
        return standing(Standing.GIVEN);
    }

    public List<Right> open() {
        return standing(Standing.OPEN);
    }

    public List<Right> notGiven() {
        return standing(Standing.NOT_GIVEN);
    }

    private List<Right> standing(Standing standing) {
        return rights.stream().filter(right -> right.standing() == standing).toList();
    }
}
