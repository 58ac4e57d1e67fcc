package io.redress.intake.rights.view;

import io.redress.contract.intake.Complainant;
import io.redress.platform.secret.LinkSecrets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a person again by an address that is not kept: by a keyed mark of how it is written when case,
 * blanks and the country's prefix are set aside.
 */
public final class Contacts {

    private static final String PURPOSE = "person";
    private static final int SHORTEST_NUMBER = 5;

    private Contacts() {}

    static List<String> marks(Complainant person, LinkSecrets secrets) {
        return Stream.of(person.email(), person.phone())
                .map(Contacts::normal)
                .filter(Objects::nonNull)
                .map(contact -> secrets.pseudonym(PURPOSE, contact))
                .toList();
    }

    /** What the mark of this may be, under each key there is; empty when it is neither mail address nor number. */
    static List<String> lookedFor(String contact, LinkSecrets secrets) {
        var normal = normal(contact);
        return normal == null ? List.of() : secrets.pseudonyms(PURPOSE, normal);
    }

    static @Nullable String normal(@Nullable String contact) {
        if (contact == null) {
            return null;
        }
        var plain =
                Normalizer.normalize(contact, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (plain.contains("@")) {
            return plain;
        }
        var digits = plain.replaceAll("(?:ext|x)\\.? ?[0-9]{1,6}$", "").replaceAll("[^0-9+]", "");
        var number = digits.replaceFirst("^(?:\\+|00)86", "");
        return number.length() < SHORTEST_NUMBER ? null : number;
    }
}
