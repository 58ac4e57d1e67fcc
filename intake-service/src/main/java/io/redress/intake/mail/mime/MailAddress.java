package io.redress.intake.mail.mime;

import io.redress.intake.text.Typed;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A person's name and address in a header. Found by looking around each at sign, in linear time: the
 * grammar's parsers refuse what every second mail program writes.
 *
 * @param name the address's local part when no name is given
 */
public record MailAddress(String name, String address) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOCAL_PART = 128;
    private static final String NOT_IN_AN_ADDRESS = "<>\"(),:;@[]\\";

    /** All addresses in a header that holds a list of them. */
    public static Stream<MailAddress> parse(String header) {
        var found = Stream.<MailAddress>builder();
        int from = 0;
        for (int at = header.indexOf('@'); at >= 0; at = header.indexOf('@', at + 1)) {
            int start = startOfLocalPart(header, at);
            int end = endOfDomain(header, at);
            if (start >= from && start < at && end > at + 1) {
                found.add(
                        of(
                                header.substring(from, start),
                                header.substring(start, at),
                                header.substring(at, end)));
                from = end;
            }
        }
        return found.build();
    }

    private static MailAddress of(String before, String localPart, String domain) {
        return new MailAddress(
                name(before, localPart), localPart + domain.toLowerCase(Locale.ROOT));
    }

    /** With the name that stands before it, where one does; encoded words are decoded only now. */
    MailAddress named(String before) {
        return new MailAddress(name(EncodedWords.decodeWords(before), name), address);
    }

    MailAddress decoded() {
        return named(name);
    }

    private static String name(String before, String otherwise) {
        var name = Typed.line(before.replaceAll("[<>\",;()]", " ")).replaceAll(" +", " ");
        return Typed.first(LONGEST_NAME, name.isEmpty() ? otherwise : name);
    }

    private static int startOfLocalPart(String header, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL_PART && fits(header.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfDomain(String header, int at) {
        int end = at + 1;
        while (end < header.length() && end - at < 254 && inDomain(header.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(header.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean fits(char c) {
        return c > ' ' && c != 0x7F && NOT_IN_AN_ADDRESS.indexOf(c) < 0;
    }

    private static boolean inDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
