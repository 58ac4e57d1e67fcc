package io.redress.triage.linking;

import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.triage.facts.FactFinder;
import io.redress.triage.text.ReadableText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a complaint for finding it again: pseudonyms only.
 *
 * @param contacts of mail address and telephone number, each alone, after a letter for its kind
 * @param order of the order number; null when none was named
 * @param stories of each contact with the gist of the narrative
 * @param gist of the narrative alone; null when it is too short
 * @param words what is compared with the {@link Likeness} of others
 */
record Fingerprints(
        List<String> contacts,
        @Nullable String order,
        List<String> stories,
        @Nullable String gist,
        String words) {

    private static final int READ = 20_000;
    private static final int LEAST_OF_AN_ORDER = 6;
    private static final int NATIONAL_DIGITS = 10;

    static Fingerprints of(ComplaintReceived complaint, Pseudonyms pseudonyms) {
        var readable = ReadableText.of(complaint.narrative(), READ).value();
        var contacts = contacts(complaint.complainant(), pseudonyms);
        var gist = Gist.of(readable);
        return new Fingerprints(
                contacts,
                order(complaint, readable, pseudonyms),
                gist == null
                        ? List.of()
                        : contacts.stream()
                                .map(c -> "s." + pseudonyms.of("triage-story", c + gist))
                                .toList(),
                gist == null ? null : "t." + pseudonyms.of("triage-text", gist),
                Likeness.of(readable));
    }

    private static List<String> contacts(Complainant complainant, Pseudonyms pseudonyms) {
        var mails =
                Stream.ofNullable(complainant.email())
                        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                        .filter(mail -> !mail.isEmpty())
                        .map(mail -> Sighting.MAIL + pseudonyms.of("triage-contact", mail));
        var phones =
                Stream.ofNullable(complainant.phone())
                        .map(Fingerprints::digits)
                        .filter(digits -> !digits.isEmpty())
                        .map(phone -> Sighting.PHONE + pseudonyms.of("triage-contact", phone));
        return Stream.concat(mails, phones).toList();
    }

    /** The country code may or may not be told, so only the last digits count. */
    private static String digits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
    }

    private static @Nullable String order(
            ComplaintReceived complaint, String readable, Pseudonyms pseudonyms) {
        var number = FactFinder.orderNumber(readable, complaint.matter());
        if (number == null) {
            return null;
        }
        var plain = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.length() < LEAST_OF_AN_ORDER
                ? null
                : "o." + pseudonyms.of("triage-order", plain);
    }
}
