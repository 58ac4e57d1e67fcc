package io.redress.triage.linking;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was here, from these contacts: what is kept under a {@link StoryKeys key}. Its text form
 * sorts by time, so that a store can keep the first and the last by comparing texts.
 *
 * @param contacts pseudonyms of mail address and telephone number
 * @param order pseudonym of the order number; empty when none was named
 * @param words the {@link Likeness} of its narrative
 */
public record Sighting(
        Instant receivedAt,
        ComplaintId complaintId,
        Reference reference,
        List<String> contacts,
        String order,
        String words) {

    static final String MAIL = "m";
    static final String PHONE = "p";

    static final Comparator<Sighting> IN_TIME =
            Comparator.comparing(Sighting::receivedAt).thenComparing(s -> s.complaintId().value());

    private static final String SEPARATOR = "|";

    public Sighting {
        contacts = List.copyOf(contacts);
    }

    static Sighting of(ComplaintReceived complaint, Fingerprints prints) {
        var order = prints.order();
        return new Sighting(
                complaint.arrival().receivedAt(),
                complaint.complaintId(),
                complaint.reference(),
                prints.contacts(),
                order == null ? "" : order,
                prints.words());
    }

    boolean sharesContact(Sighting other) {
        return contacts.stream().anyMatch(other.contacts::contains);
    }

    /** No mail address against another, no number against another. */
    boolean mayBeTheSamePersonAs(Sighting other) {
        return Stream.of(MAIL, PHONE).noneMatch(kind -> contradicts(kind, other));
    }

    /** Two orders make two stories, however alike they sound. */
    boolean namesAnotherOrderThan(Sighting other) {
        return !order.isEmpty() && !other.order.isEmpty() && !order.equals(other.order);
    }

    boolean soundsLike(Sighting other) {
        return Likeness.between(words, other.words);
    }

    private boolean contradicts(String kind, Sighting other) {
        var mine = contacts.stream().filter(c -> c.startsWith(kind)).toList();
        var theirs = other.contacts.stream().filter(c -> c.startsWith(kind)).toList();
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }

    /** Its text form. */
    public String written() {
        return String.format(
                Locale.ROOT,
                "%015d|%s|%s|%s|%s|%s",
                receivedAt.toEpochMilli(),
                complaintId,
                reference.value(),
                String.join(",", contacts),
                order,
                words);
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
                parts.get(3).isEmpty() ? List.of() : List.of(parts.get(3).split(",", -1)),
                part(parts, 4),
                part(parts, 5));
    }

    /** An older form ends sooner. */
    private static String part(List<String> parts, int number) {
        return number < parts.size() ? parts.get(number) : "";
    }
}
