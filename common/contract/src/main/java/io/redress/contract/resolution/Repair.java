package io.redress.contract.resolution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time in the workshop.
 *
 * @param backOn null while it is still there
 * @param helped whether the fault was gone afterwards
 */
public record Repair(
        LocalDate broughtOn, @Nullable LocalDate backOn, WaitedFor waitedFor, boolean helped) {

    public Repair {
        if (backOn != null && backOn.isBefore(broughtOn)) {
            throw new IllegalArgumentException("backOn must not be before broughtOn");
        }
    }
}
