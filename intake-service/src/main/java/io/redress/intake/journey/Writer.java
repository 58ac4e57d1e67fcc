package io.redress.intake.journey;

import io.redress.platform.secret.LinkSecrets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who writes, held against the address that the complaint itself came with. The view keeps no address, only a keyed mark of it. */
public enum Writer {
    COMPLAINANT,
    STRANGER,
    /** The view does not know the complaint yet, or cannot be asked. */
    UNKNOWN;

    private static final String PURPOSE = "writer";

    static String mark(LinkSecrets secrets, @Nullable String address) {
        return address == null ? "" : secrets.pseudonym(PURPOSE, plain(address));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    static Writer of(@Nullable String mark, LinkSecrets secrets, String address) {
        if (mark == null) {
            return UNKNOWN;
        }
        return secrets.isPseudonym(PURPOSE, plain(address), mark) ? COMPLAINANT : STRANGER;
    }
}
