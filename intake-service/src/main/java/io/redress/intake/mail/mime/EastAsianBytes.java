package io.redress.intake.mail.mime;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Tells the double-byte charsets apart by where their everyday characters lie: level 1 of GB 2312
 * (lead B0-D7), level 1 of Big5 (lead A4-C6), kana and level 1 of Shift JIS. Valid bytes alone tell
 * nothing: nearly every Big5 text is valid GB18030.
 */
final class EastAsianBytes {

    private static final double ENOUGH = 0.6;

    private EastAsianBytes() {}

    /** Null when most of the bytes beyond ASCII are everyday characters in none of them. */
    static @Nullable Charset likelyCharset(byte[] bytes) {
        double gb = share(bytes, EastAsianBytes::everydayGb);
        double big5 = share(bytes, EastAsianBytes::everydayBig5);
        double japanese = share(bytes, EastAsianBytes::everydayShiftJis);
        double best = Math.max(gb, Math.max(big5, japanese));
        if (best < ENOUGH) {
            return null;
        }
        if (gb == best) {
            return Charset.forName("GB18030");
        }
        return Charset.forName(big5 == best ? "Big5-HKSCS" : "windows-31j");
    }

    private interface Everyday {
        boolean test(int lead, int trail);
    }

    /** Of all characters beyond ASCII, how many are everyday ones. */
    private static double share(byte[] bytes, Everyday everyday) {
        int all = 0;
        int known = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            all++;
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (trail >= 0x40) {
                i++;
                known += everyday.test(lead, trail) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) known / all;
    }

    private static boolean everydayGb(int lead, int trail) {
        boolean punctuation = lead == 0xA1 || lead == 0xA3;
        return trail >= 0xA1 && (punctuation || (lead >= 0xB0 && lead <= 0xD7));
    }

    private static boolean everydayBig5(int lead, int trail) {
        boolean place = (trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1;
        return place && (lead == 0xA1 || (lead >= 0xA4 && lead <= 0xC6));
    }

    private static boolean everydayShiftJis(int lead, int trail) {
        boolean kana = (lead == 0x82 && trail >= 0x9F) || (lead == 0x83 && trail <= 0x96);
        boolean punctuation = lead == 0x81;
        return kana || punctuation || (lead >= 0x88 && lead <= 0x97);
    }
}
