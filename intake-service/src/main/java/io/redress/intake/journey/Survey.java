package io.redress.intake.journey;

import java.time.Instant;

/** Whether the customer may still say how it went; the link itself is in the message that invites. */
public record Survey(boolean open, Instant expiresAt) {}
