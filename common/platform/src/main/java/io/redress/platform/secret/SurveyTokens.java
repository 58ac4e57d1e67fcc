package io.redress.platform.secret;

import io.redress.contract.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The address of a survey is its permission: one service invites by mail, another shows the button on
 * the customer's page, and both write the same address without asking each other.
 */
public final class SurveyTokens {

    private static final String PURPOSE = "survey";

    private final LinkSecrets secrets;

    public SurveyTokens(LinkSecrets secrets) {
        this.secrets = secrets;
    }

    /** What a genuine token is about. */
    public record Survey(Reference reference, UUID surveyId) {}

    /** Below the one origin, such as {@code /survey/…}. */
    public String path(Reference reference, UUID surveyId, Instant expiresAt) {
        return "/survey/" + secrets.sign(PURPOSE, reference.value() + "/" + surveyId, expiresAt);
    }

    /** Empty for a forged token. An old one is genuine still: what it says is that its time is over. */
    public Optional<Survey> read(String token) {
        return secrets.open(PURPOSE, token).map(signed -> survey(signed.payload()));
    }

    private static Survey survey(String payload) {
        var slash = payload.indexOf('/');
        return new Survey(
                new Reference(payload.substring(0, slash)),
                UUID.fromString(payload.substring(slash + 1)));
    }
}
