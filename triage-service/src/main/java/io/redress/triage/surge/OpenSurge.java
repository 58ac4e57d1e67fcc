package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import java.util.UUID;

/**
 * A surge that was told of and has not ended.
 *
 * @param tippedBy the complaint that gave the alarm
 * @param detected minute of the alarm
 * @param complaints since the beginning of the run that gave it
 * @param expected in the same time, by the baseline
 */
public record OpenSurge(
        UUID surgeId, ComplaintId tippedBy, long detected, int complaints, double expected) {

    OpenSurge after(int more, double usual) {
        return new OpenSurge(surgeId, tippedBy, detected, complaints + more, expected + usual);
    }
}
