package io.redress.contract.intake;

import io.redress.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The mail a complaint came in by, so that our answer lands in the same thread.
 *
 * @param sender null where no server that we trust looked
 */
public record MailOrigin(
        @Personal @Nullable String messageId,
        @Personal @Nullable String subject,
        @Nullable SenderProof sender) {}
