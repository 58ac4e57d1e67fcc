package io.redress.intake.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * Whether the customer may still say how it went.
 *
 * @param surveyId for the address of the survey, which only the customer's own page shows
 */
public record Survey(boolean open, Instant expiresAt, @JsonIgnore UUID surveyId) {}
