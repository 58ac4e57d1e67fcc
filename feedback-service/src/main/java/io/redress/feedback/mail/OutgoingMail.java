package io.redress.feedback.mail;

import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.followup.MessageKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. The same message always makes the same mail, Message-ID included, so that a
 * second copy after a crash can be told as one.
 *
 * @param inReplyTo Message-ID of the customer's own mail
 * @param decidedAt when the message was decided; the mail's date
 */
public record OutgoingMail(
        UUID messageId,
        Reference reference,
        MessageKind kind,
        @Personal String to,
        String language,
        @Personal String subject,
        @Personal String text,
        @Personal @Nullable String inReplyTo,
        Instant decidedAt) {

    /** A person's words are no automatic mail; an out-of-office answer to them is welcome. */
    boolean automatic() {
        return switch (kind) {
            case REPLY, PLAN, QUESTION, OFFER -> false;
            case ACKNOWLEDGEMENT,
                    LINKED,
                    CASE_STATE,
                    OFFER_EXPIRED,
                    CHOICE_CONFIRMED,
                    CHOICE_REFUSED,
                    OUTCOME,
                    SURVEY,
                    REOPENED,
                    CLOSING,
                    WITHDRAWAL_CONFIRMED ->
                    true;
        };
    }
}
