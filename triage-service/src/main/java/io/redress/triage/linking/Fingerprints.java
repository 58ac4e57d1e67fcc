package io.redress.triage.linking;

import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.triage.facts.FactFinder;
import io.redress.triage.text.ReadableText;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a complaint for finding it again: pseudonyms only.
 *
 * @param contacts of mail address and telephone number, each alone
 * @param order of the order number; null when none was named
 * @param stories of each contact with the gist of the narrative
 */
record Fingerprints(List<String> contacts, @Nullable String order, List<String> stories) {

    private static final int READ = 20_000;
    private static final int LEAST_OF_AN_ORDER = 6;
    private static final int NATIONAL_DIGITS = 10;

    static Fingerprints of(ComplaintReceived complaint, Pseudonyms pseudonyms) {
        var readable = ReadableText.of(complaint.narrative(), READ).value();
        var contacts =
                contacts(complaint.complainant())
                        .map(plain -> pseudonyms.of("triage-contact", plain))
                        .toList();
        var gist = Gist.of(readable);
        return new Fingerprints(
                contacts,
                order(complaint, readable, pseudonyms),
                gist == null
                        ? List.of()
                        : contacts.stream()
                                .map(c -> "s." + pseudonyms.of("triage-story", c + gist))
                                .toList());
    }

    private static Stream<String> contacts(Complainant complainant) {
        return Stream.concat(
                Stream.ofNullable(complainant.email())
                        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                        .filter(mail -> !mail.isEmpty()),
                Stream.ofNullable(complainant.phone())
                        .map(Fingerprints::digits)
                        .filter(digits -> !digits.isEmpty()));
    }

    /** The country code may or may not be told, so only the last digits count. */
    private static String digits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
    }

    private static @Nullable String order(
            ComplaintReceived complaint, String readable, Pseudonyms pseudonyms) {
        var received = complaint.arrival().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var number = FactFinder.find(readable, complaint.matter(), received).orderNumber();
        if (number == null) {
            return null;
        }
        var plain = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.length() < LEAST_OF_AN_ORDER
                ? null
                : "o." + pseudonyms.of("triage-order", plain);
    }
}
