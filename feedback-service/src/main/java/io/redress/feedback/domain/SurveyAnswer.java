package io.redress.feedback.domain;

import io.redress.contract.Channel;
import io.redress.contract.resolution.ReopenReason;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says about how it went.
 *
 * @param visitor the colleague who asked by phone; null where the customer filled in the survey
 */
public record SurveyAnswer(
        UUID surveyId,
        int rating,
        boolean solved,
        @Nullable String comment,
        @Nullable String visitor) {

    public static final int LONGEST_COMMENT = 2_000;
    private static final int BEST_BAD_RATING = 2;

    /** By the survey itself. */
    public SurveyAnswer(UUID surveyId, int rating, boolean solved, @Nullable String comment) {
        this(surveyId, rating, solved, comment, null);
    }

    public SurveyAnswer {
        if (rating < 1 || rating > 5) {
            throw new IllegalArgumentException("rating must be from 1 to 5: " + rating);
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "comment must not be longer than " + LONGEST_COMMENT + " characters");
        }
    }

    Channel via() {
        return visitor == null ? Channel.WEB : Channel.PHONE;
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
