package io.redress.intake.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text when the label may be wrong, unknown or missing. A label is believed as long as the
 * bytes do not contradict it; then the bytes themselves are asked ({@link EastAsianBytes}).
 */
final class LenientCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Names that promise less than senders use: what is labelled GB2312 holds GBK characters every
     * day, and GB18030 reads all of both.
     */
    private static final Map<String, Charset> USUAL_MEANING =
            Map.ofEntries(
                    Map.entry("gb2312", GB18030),
                    Map.entry("gb_2312-80", GB18030),
                    Map.entry("gbk", GB18030),
                    Map.entry("x-gbk", GB18030),
                    Map.entry("cp936", GB18030),
                    Map.entry("chinese", GB18030),
                    Map.entry("big5", Charset.forName("Big5-HKSCS")),
                    Map.entry("cp950", Charset.forName("Big5-HKSCS")),
                    Map.entry("shift_jis", Charset.forName("windows-31j")),
                    Map.entry("sjis", Charset.forName("windows-31j")),
                    Map.entry("ks_c_5601-1987", Charset.forName("x-windows-949")),
                    Map.entry("euc-kr", Charset.forName("x-windows-949")),
                    Map.entry("iso-8859-1", Charset.forName("windows-1252")),
                    Map.entry("utf8", StandardCharsets.UTF_8),
                    Map.entry("utf-8mb4", StandardCharsets.UTF_8));

    private LenientCharset() {}

    static String decode(byte[] bytes, @Nullable String label) {
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var named = named(label);
        var asLabelled = named == null ? null : strictly(bytes, named);
        return asLabelled != null ? asLabelled : guessed(bytes);
    }

    /** A header's raw 8-bit characters, each of which stands for one byte. */
    static String decodeRaw(String header) {
        boolean bytes = header.chars().allMatch(c -> c <= 0xFF);
        boolean ascii = header.chars().allMatch(c -> c < 0x80 && c != 0x1B);
        return ascii || !bytes
                ? header
                : decode(header.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static @Nullable String byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                ? new String(bytes, StandardCharsets.UTF_16)
                : null;
    }

    private static String guessed(byte[] bytes) {
        if (hasEscape(bytes)) {
            var japanese = strictly(bytes, Charset.forName("ISO-2022-JP"));
            if (japanese != null) {
                return japanese;
            }
        }
        var unicode = strictly(bytes, StandardCharsets.UTF_8);
        if (unicode != null) {
            return unicode;
        }
        var likely = EastAsianBytes.likelyCharset(bytes);
        var eastAsian = likely == null ? null : strictly(bytes, likely);
        if (eastAsian != null) {
            return eastAsian;
        }
        // One broken character must not turn a page of Chinese into Latin letters.
        return new String(bytes, likely != null ? likely : Charset.forName("windows-1252"));
    }

    private static @Nullable Charset named(@Nullable String label) {
        if (label == null) {
            return null;
        }
        var name = label.strip().replaceAll("[\"'=?;\\s]", "").toLowerCase(Locale.ROOT);
        var usual = USUAL_MEANING.get(name);
        if (usual != null) {
            return usual;
        }
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException contradicted) {
            return null;
        }
    }

    private static boolean hasEscape(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0x1B) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
