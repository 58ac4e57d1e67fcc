package io.redress.feedback.domain;

import io.redress.contract.resolution.ReopenReason;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer says about how it went. */
public record SurveyAnswer(UUID surveyId, int rating, boolean solved, @Nullable String comment) {

    public static final int LONGEST_COMMENT = 2_000;
    private static final int BEST_BAD_RATING = 2;

    public SurveyAnswer {
        if (rating < 1 || rating > 5) {
            throw new IllegalArgumentException("rating must be from 1 to 5: " + rating);
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "comment must not be longer than " + LONGEST_COMMENT + " characters");
        }
    }

    /** Why this answer brings the case back; empty for a content customer. */
    Optional<ReopenReason> reopens() {
        if (!solved) {
            return Optional.of(ReopenReason.NOT_SOLVED);
        }
        return rating <= BEST_BAD_RATING
                ? Optional.of(ReopenReason.DISSATISFIED)
                : Optional.empty();
    }
}
