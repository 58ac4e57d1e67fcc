package io.redress.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer reads out on the phone: {@code RD-7K3M9-QXA2-PV4T6}. Twelve characters of
 * Crockford's base 32 (60 bits of a SHA-256 over the arrival's own key) and a check character, so
 * that a misheard letter is noticed before a stranger's complaint is searched.
 *
 * <p>Ten million complaints share a reference with a probability below 1 in 20,000.
 */
public record Reference(@JsonValue String value) implements Comparable<Reference> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "RD-([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reference {
        var matcher = SHAPE.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a reference of the form RD-XXXXX-XXXX-XXXX: "
                            + value.length()
                            + " characters");
        }
        var all = matcher.group(1) + matcher.group(2) + matcher.group(3);
        if (all.charAt(12) != check(all.substring(0, 12))) {
            throw new IllegalArgumentException("reference with a wrong check character");
        }
    }

    /** The reference of the arrival that its channel knows by this key. Same key, same reference. */
    public static Reference ofArrival(String channelKey) {
        long bits =
                ByteBuffer.wrap(
                                DeterministicId.digest("SHA-256")
                                        .digest(channelKey.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
        var text = new StringBuilder(12);
        for (int shift = 59; shift >= 4; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
        var twelve = text.toString();
        return new Reference(
                "RD-"
                        + twelve.substring(0, 5)
                        + "-"
                        + twelve.substring(5, 9)
                        + "-"
                        + twelve.substring(9)
                        + check(twelve));
    }

    /**
     * Reads what a person typed: any case, with or without dashes and blanks, O for 0 and I or L for
     * 1 as Crockford allows. Empty when it is no reference.
     */
    public static Optional<Reference> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        var body = plain.length() == 15 && plain.startsWith("RD") ? plain.substring(2) : plain;
        if (body.length() != 13) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Reference(
                            "RD-"
                                    + body.substring(0, 5)
                                    + "-"
                                    + body.substring(5, 9)
                                    + "-"
                                    + body.substring(9)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The complaint's id: a pure function of the reference, so that no lookup is needed. */
    public ComplaintId complaintId() {
        return new ComplaintId(DeterministicId.of(ComplaintId.NAMESPACE, value));
    }

    @Override
    public int compareTo(Reference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * A checksum in the field of 32 elements (x^5 + x^2 + 1): unlike a sum modulo 31 it tells all 32
     * characters apart, and so sees every single wrong character and every swap of neighbours.
     */
    private static char check(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum = timesX(sum ^ ALPHABET.indexOf(twelve.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted > 31 ? shifted ^ 0b100101 : shifted;
    }
}
