package io.redress.triage.crisis;

import io.redress.contract.ComplaintId;
import java.util.UUID;

/** A crisis that was told of and has not ended. */
public record OpenCrisis(
        UUID crisisId, ComplaintId tippedBy, long raised, int complaints, long lastMinute) {

    OpenCrisis after(int more, long minute) {
        return new OpenCrisis(crisisId, tippedBy, raised, complaints + more, minute);
    }
}
