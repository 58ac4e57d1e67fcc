package io.redress.intake.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads headers with encoded words (RFC 2047) more forgivingly than a library written to the letter:
 * neighbouring words of one charset are joined as bytes first, because senders cut Chinese characters
 * in half between two words, and raw 8-bit text is tolerated.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?]*)\\?=");
    private static final int LONGEST = 20_000;

    private EncodedWords() {}

    static String decode(String header) {
        return decode(unfolded(header), LenientCharset::decodeRaw);
    }

    /** The same of a text whose 8-bit characters were read already. */
    static String decodeWords(String text) {
        return decode(text, UnaryOperator.identity());
    }

    /** With its 8-bit characters read, and its encoded words as they are. */
    static String undecoded(String header) {
        return LenientCharset.decodeRaw(unfolded(header));
    }

    /** On one line, and no longer than anybody reads. */
    static String unfolded(String header) {
        var unfolded = header.replaceAll("\\r?\\n(?=[ \\t])", "");
        return unfolded.length() > LONGEST ? unfolded.substring(0, LONGEST) : unfolded;
    }

    private static String decode(String text, UnaryOperator<String> raw) {
        var decoded = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        @Nullable String pendingCharset = null;
        int end = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            var between = text.substring(end, words.start());
            var charset = withoutLanguage(words.group(1));
            boolean continues = pendingCharset != null && between.isBlank();
            if (!continues || !charset.equalsIgnoreCase(pendingCharset)) {
                flush(pending, pendingCharset, decoded);
                decoded.append(continues ? "" : raw.apply(between));
            }
            pendingCharset = charset;
            pending.writeBytes(bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        flush(pending, pendingCharset, decoded);
        return decoded.append(raw.apply(text.substring(end))).toString();
    }

    private static void flush(
            ByteArrayOutputStream pending, @Nullable String charset, StringBuilder to) {
        if (pending.size() > 0) {
            to.append(LenientCharset.decode(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static byte[] bytes(String encoding, String content) {
        return encoding.equalsIgnoreCase("B") ? base64(content) : quoted(content);
    }

    private static byte[] base64(String content) {
        var plain = content.replaceAll("[^A-Za-z0-9+/]", "");
        // A single character over is six bits of nothing: cut by some relay on the way.
        var whole = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String content) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            int high = c == '=' && i + 2 < content.length() ? hex(content.charAt(i + 1)) : -1;
            int low = high < 0 ? -1 : hex(content.charAt(i + 2));
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(
                        String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char c) {
        return Character.digit(c, 16);
    }

    /** RFC 2231 lets a language follow the charset. */
    private static String withoutLanguage(String charset) {
        int star = charset.indexOf('*');
        return star < 0 ? charset : charset.substring(0, star);
    }
}
