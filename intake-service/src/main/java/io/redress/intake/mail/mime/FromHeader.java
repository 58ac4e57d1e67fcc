package io.redress.intake.mail.mime;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a header names as its mail's sender. Read as it came: once it is decoded, nobody can tell an
 * address from a name that looks like one.
 */
final class FromHeader {

    private static final Pattern ANGLE = Pattern.compile("<([^<>]*)>?");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[^\\s<>\"(),:;@\\[\\]\\\\\\x00-\\x1F\\x7F]{1,128}@[^\\s!-,/:-@\\[-`{-\\x7F]{1,254}");
    private static final Pattern SEVERAL =
            Pattern.compile("[<>,:;\\\\\\x00-\\x08\\x0A-\\x1F\\x7F]");

    /** Some readers decode such a word before they look for quotes, and some after. */
    private static final String ENCODED = "=?";

    private FromHeader() {}

    /** What a person would read out of it, however broken it is: an address in angle brackets before any other. */
    static Optional<MailAddress> likeliest(String header) {
        var text = EncodedWords.undecoded(header);
        var open = Unquoted.of(text).text();
        return inAngle(open, text)
                .or(() -> MailAddress.parse(open).findFirst().map(MailAddress::decoded))
                .or(() -> MailAddress.parse(EncodedWords.decode(header)).findFirst());
    }

    private static Optional<MailAddress> inAngle(String open, String text) {
        return ANGLE.matcher(open)
                .results()
                .flatMap(
                        angle ->
                                MailAddress.parse(angle.group(1))
                                        .map(it -> it.named(text.substring(0, angle.start()))))
                .findFirst();
    }

    /** Empty unless it is one mailbox and every reader of mail must find the same one. */
    static Optional<String> certain(String header) {
        var line = EncodedWords.unfolded(header);
        var open = Unquoted.of(line);
        var text = open.text().strip();
        int angle = text.indexOf('<');
        var name = angle < 0 ? "" : text.substring(0, angle).strip();
        var address =
                angle < 0
                        ? text
                        : text.endsWith(">") ? text.substring(angle + 1, text.length() - 1) : "";
        return open.balanced()
                        && WHOLE.matcher(address.strip()).matches()
                        && !SEVERAL.matcher(name).find()
                        && !(name.contains(ENCODED) && !line.equals(open.text()))
                        && (name.indexOf('@') < 0 || name.equalsIgnoreCase(address.strip()))
                ? Optional.of(LenientCharset.decodeRaw(address.strip()))
                : Optional.empty();
    }
}
