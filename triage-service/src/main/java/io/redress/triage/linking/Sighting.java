package io.redress.triage.linking;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was here, from these contacts: what is kept under a {@link StoryKeys key}. Its text form
 * sorts by time, so that a store can keep the first and the last by comparing texts.
 *
 * @param contacts pseudonyms of mail address and telephone number
 */
public record Sighting(
        Instant receivedAt, ComplaintId complaintId, Reference reference, List<String> contacts) {

    static final Comparator<Sighting> IN_TIME =
            Comparator.comparing(Sighting::receivedAt).thenComparing(s -> s.complaintId().value());

    private static final String SEPARATOR = "|";

    public Sighting {
        contacts = List.copyOf(contacts);
    }

    /** The sighting of a complaint, with its contacts as pseudonyms. */
    public static Sighting of(ComplaintReceived complaint, Pseudonyms pseudonyms) {
        return of(complaint, Fingerprints.of(complaint, pseudonyms).contacts());
    }

    static Sighting of(ComplaintReceived complaint, List<String> contacts) {
        return new Sighting(
                complaint.arrival().receivedAt(),
                complaint.complaintId(),
                complaint.reference(),
                contacts);
    }

    boolean sharesContact(Sighting other) {
        return contacts.stream().anyMatch(other.contacts::contains);
    }

    /** Its text form. */
    public String written() {
        return String.format(
                Locale.ROOT,
                "%015d|%s|%s|%s",
                receivedAt.toEpochMilli(),
                complaintId,
                reference.value(),
                String.join(",", contacts));
    }

    /** Reads the text form; null for none. */
    public static @Nullable Sighting read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var parts = List.of(written.split("\\" + SEPARATOR, -1));
        return new Sighting(
                Instant.ofEpochMilli(Long.parseLong(parts.get(0))),
                ComplaintId.of(parts.get(1)),
                new Reference(parts.get(2)),
                parts.get(3).isEmpty() ? List.of() : List.of(parts.get(3).split(",", -1)));
    }
}
