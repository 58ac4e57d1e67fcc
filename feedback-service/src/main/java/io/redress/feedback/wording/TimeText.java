package io.redress.feedback.wording;

import io.redress.feedback.policy.PolicyNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells times the way a reader of the language expects, in the zone of the policy. */
final class TimeText {

    private final DateTimeFormatter format;

    TimeText(String pattern, String language, ZoneId zone) {
        this.format =
                DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
                        .withZone(zone);
    }

    String of(Instant time) {
        return format.format(time);
    }

    /** The pattern, when it is one. */
    static String checked(PolicyNode node) {
        try {
            var formatted =
                    DateTimeFormatter.ofPattern(node.text())
                            .withZone(ZoneId.of("UTC"))
                            .format(Instant.EPOCH);
            return formatted.isEmpty() ? "" : node.text();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw node.mistake("must be a pattern for times such as yyyy-MM-dd HH:mm");
        }
    }
}
