package io.redress.triage.linking;

import io.redress.contract.intake.IntakeEvent.ComplaintReceived;

/**
 * One complaint as linking sees it: its sighting, and the keys that it is written and looked up under. Both come
 * of one reading of the narrative, which is the dear part.
 */
public record Telling(Sighting sighting, StoryKeys keys) {

    public static Telling of(ComplaintReceived complaint, Pseudonyms pseudonyms) {
        var prints = Fingerprints.of(complaint, pseudonyms);
        return new Telling(
                Sighting.of(complaint, prints),
                StoryKeys.of(prints, complaint.arrival().receivedAt()));
    }
}
