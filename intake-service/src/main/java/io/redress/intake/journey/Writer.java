package io.redress.intake.journey;

import io.redress.platform.secret.LinkSecrets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, held against the address that the complaint itself came with. The view keeps no address, only a keyed
 * mark of it, and before the mark which key made it.
 */
public enum Writer {
    COMPLAINANT,
    STRANGER,
    /** The view does not know the complaint yet, or cannot be asked, or the mark is of a key that was taken away. */
    UNKNOWN;

    private static final String PURPOSE = "writer";
    private static final char AFTER_KEY = '.';

    static String mark(LinkSecrets secrets, @Nullable String address) {
        return address == null
                ? ""
                : secrets.keyId() + AFTER_KEY + secrets.pseudonym(PURPOSE, plain(address));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** A mark of an earlier release names no key: it is held against all that there are. */
    static Writer of(@Nullable String mark, LinkSecrets secrets, String address) {
        int key = mark == null ? -1 : mark.indexOf(AFTER_KEY);
        if (mark == null || (key >= 0 && !secrets.hasKey(mark.substring(0, key)))) {
            return UNKNOWN;
        }
        return secrets.isPseudonym(PURPOSE, plain(address), mark.substring(key + 1))
                ? COMPLAINANT
                : STRANGER;
    }
}
