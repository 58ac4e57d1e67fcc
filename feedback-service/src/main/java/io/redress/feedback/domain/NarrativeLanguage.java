package io.redress.feedback.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language we answer in: Chinese or English. What the customer asked for, else what they wrote in. */
final class NarrativeLanguage {

    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    private static final int READ = 2_000;

    private NarrativeLanguage() {}

    static String of(@Nullable String asked, String narrative) {
        if (asked != null && !asked.isBlank()) {
            return asked.strip().toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
        }
        var start = narrative.substring(0, Math.min(READ, narrative.length()));
        long han =
                start.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count();
        long latin = start.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count();
        // One Chinese character says about as much as four letters; an order number is no English.
        return latin > 4 * han && latin >= 4 ? ENGLISH : CHINESE;
    }
}
