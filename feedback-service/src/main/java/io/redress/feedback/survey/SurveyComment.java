package io.redress.feedback.survey;

import org.jspecify.annotations.Nullable;

/** A comment as typed, without what no reader could see; null for nothing said. */
final class SurveyComment {

    private SurveyComment() {}

    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var seen = typed.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return seen.isEmpty() ? null : seen;
    }
}
