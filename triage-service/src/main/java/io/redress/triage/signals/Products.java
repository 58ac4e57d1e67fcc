package io.redress.triage.signals;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One spelling for a product that people write in several. */
final class Products {

    private static final int LONGEST = 60;

    private Products() {}

    /** Null for none, and for what is too long to be a name. */
    static @Nullable String name(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var name =
                Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
        return name.isEmpty() || name.length() > LONGEST ? null : name;
    }
}
