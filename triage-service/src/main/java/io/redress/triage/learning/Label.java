package io.redress.triage.learning;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.triage.domain.Story;

/**
 * A text of which we know what it is.
 *
 * @param byPerson somebody said so on the board; otherwise a case was resolved under this category and
 *     nobody objected
 */
public record Label(ComplaintId complaintId, Story story, Category category, boolean byPerson) {

    private static final int ONE_IN = 5;

    /**
     * Whether no model ever learns from it. One complaint in five, the same ones for ever: the id alone
     * decides, so that a person's word that comes later finds a text that no model knows.
     */
    boolean isSetAside() {
        return Math.floorMod(complaintId.value().hashCode(), ONE_IN) == 0;
    }

    /** Whether all models are judged on it. */
    boolean isJudgedOn() {
        return byPerson && isSetAside();
    }
}
