package io.redress.feedback.mail;

import io.redress.contract.ComplaintId;
import io.redress.contract.followup.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message with what became of its mail.
 *
 * @param attempts how often the mail server put it off
 * @param sentAt when the mail server took it, where we know
 */
public record KeptMessage(
        ComplaintId complaintId,
        OutgoingMail mail,
        Delivery delivery,
        SendingState state,
        int attempts,
        @Nullable Instant sentAt) {}
