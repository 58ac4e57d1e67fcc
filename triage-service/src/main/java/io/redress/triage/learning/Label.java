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

    private static final int HELD_OUT_OF = 5;

    /**
     * Whether no model ever learns from it, so that all can be judged on it. One in five of the words of
     * people, the same ones for ever: the id decides.
     */
    boolean isHeldOut() {
        return byPerson && Math.floorMod(complaintId.value().hashCode(), HELD_OUT_OF) == 0;
    }
}
