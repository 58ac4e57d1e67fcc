package io.redress.feedback.domain;

import java.util.Map;
import java.util.Set;

/** Writes a letter in a language. Pure: the same blanks give the same text. */
public interface Wording {

    /** Blanks that every letter may use: who, which complaint, where to follow it. */
    Set<String> COMMON_BLANKS = Set.of("name", "reference", "tracking");

    /**
     * @param blanks values by name: text, a point in time, a link, a code, or the options of an offer
     */
    Text write(Letter letter, String language, Map<String, Object> blanks);

    /** Plain text; the subject is a single line. */
    record Text(String subject, String body) {}
}
