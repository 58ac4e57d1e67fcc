package io.redress.platform.secret;

import io.redress.contract.Reference;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a customer's reply by mail finds its complaint: our mails carry a token in their Reply-To
 * ({@code complaints+token@domain}) and in their Message-ID, which mail programs repeat in
 * In-Reply-To and References.
 *
 * <p>A token is 32 letters and digits of Crockford's base 32, read in any case, because relays turn
 * local parts into lower case: 13 of the reference, 3 of the day it was made, 16 of an HMAC (80 bits).
 * It is good for {@link #GOOD_FOR}. Whoever has one may add a message to the complaint and see
 * nothing. Thread-safe.
 */
public final class MailTokens {

    public static final Duration GOOD_FOR = Duration.ofDays(400);

    private static final String PURPOSE = "mail";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern TOKEN = Pattern.compile("[0-9a-hjkmnp-tv-z]{32}");
    private static final int REFERENCE_END = 13;
    private static final int DAY_END = 16;
    private static final int MAC_LENGTH = 16;

    private final LinkSecrets secrets;
    private final String localPart;
    private final String domain;

    /** @param mailbox where customers write to, such as {@code complaints@redress.local} */
    public MailTokens(LinkSecrets secrets, String mailbox) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1 || at == mailbox.length() - 1 || mailbox.indexOf('+') >= 0) {
            throw new IllegalArgumentException("not the address of a mailbox: " + mailbox);
        }
        this.secrets = secrets;
        this.localPart = mailbox.substring(0, at);
        this.domain = mailbox.substring(at + 1);
    }

    /** The plain address that customers write to. */
    public String mailbox() {
        return localPart + "@" + domain;
    }

    /** A token made today. The same day gives the same token. */
    public String tokenOf(Reference reference, Instant now) {
        var signed = plain(reference) + day(now.getEpochSecond() / 86_400);
        return signed + macOf(signed);
    }

    /** The address to put into Reply-To. */
    public String replyTo(Reference reference, Instant now) {
        return localPart + "+" + tokenOf(reference, now) + "@" + domain;
    }

    /** The Message-ID of a message of ours, with its angle brackets. */
    public String messageId(UUID messageId, Reference reference, Instant now) {
        return "<" + messageId + "." + tokenOf(reference, now) + "@" + domain + ">";
    }

    /** The reference that a genuine token carries; empty when it is forged, foreign or too old. */
    public Optional<Reference> referenceOf(String token, Instant now) {
        var lower = token.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(lower).matches()) {
            return Optional.empty();
        }
        var signed = lower.substring(0, DAY_END);
        if (!secrets.isOfAny(PURPOSE, signed, MailTokens::written, lower.substring(DAY_END))) {
            return Optional.empty();
        }
        var made = Instant.EPOCH.plus(dayNumber(signed.substring(REFERENCE_END)), ChronoUnit.DAYS);
        return now.isBefore(made.plus(GOOD_FOR))
                ? Reference.parse(lower.substring(0, REFERENCE_END))
                : Optional.empty();
    }

    /** From an address that somebody wrote to: {@code complaints+token@domain}. */
    public Optional<Reference> inAddress(String address, Instant now) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return at < 0 || plus < 0 || plus > at
                ? Optional.empty()
                : referenceOf(address.substring(plus + 1, at), now);
    }

    /** From one Message-ID, with or without angle brackets. */
    public Optional<Reference> inMessageId(String messageId, Instant now) {
        int at = messageId.lastIndexOf('@');
        int dot = at < 0 ? -1 : messageId.lastIndexOf('.', at);
        return dot < 0 ? Optional.empty() : referenceOf(messageId.substring(dot + 1, at), now);
    }

    private String macOf(String signed) {
        return written(secrets.mac(PURPOSE, signed));
    }

    private static String written(byte[] mac) {
        var text = new StringBuilder(MAC_LENGTH);
        for (int i = 0; i < MAC_LENGTH; i++) {
            int bit = i * 5;
            int two = (mac[bit / 8] & 0xFF) << 8 | (mac[bit / 8 + 1] & 0xFF);
            text.append(ALPHABET.charAt(two >>> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    private static String plain(Reference reference) {
        return reference.value().substring(3).replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String day(long number) {
        return "" + digit(number >> 10) + digit(number >> 5) + digit(number);
    }

    private static char digit(long bits) {
        return ALPHABET.charAt((int) (bits & 31));
    }

    private static long dayNumber(String three) {
        return three.chars()
                .mapToLong(ALPHABET::indexOf)
                .reduce(0, (sum, digit) -> sum << 5 | digit);
    }
}
