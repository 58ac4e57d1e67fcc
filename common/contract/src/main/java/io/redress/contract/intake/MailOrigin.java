package io.redress.contract.intake;

import org.jspecify.annotations.Nullable;

/** The mail a complaint came in by, so that our answer lands in the same thread. */
public record MailOrigin(@Nullable String messageId, @Nullable String subject) {}
