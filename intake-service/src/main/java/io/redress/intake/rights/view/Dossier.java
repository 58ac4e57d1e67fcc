package io.redress.intake.rights.view;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.RightsEvent;
import io.redress.intake.journey.Journey;
import io.redress.intake.rights.domain.DataFacts;
import io.redress.intake.rights.domain.DataFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * All that intake knows about the data of one complaint.
 *
 * @param said offsets in redress.intake.v1 of what the customer said
 * @param read offsets in redress.triage.v1 of what the machine read
 * @param reviews what people said to that, oldest first
 * @param told offsets in redress.intake.v1 of what was said about the data
 */
public record Dossier(
        Reference reference,
        DataFile file,
        DataFacts facts,
        Journey journey,
        Set<Long> said,
        Set<Long> read,
        List<Review> reviews,
        SortedMap<Long, RightsEvent> told) {

    /** What a person said to the machine's reading. */
    public record Review(
            Instant at, boolean confirmed, String category, String severity, List<String> flags) {}

    public ComplaintId complaintId() {
        return reference.complaintId();
    }

    /** Changes with every event about the data: what is derived from it is derived once. */
    public long version() {
        return told.isEmpty() ? -1 : told.lastKey();
    }
}
