package io.redress.feedback.survey;

import io.redress.contract.Reference;
import io.redress.feedback.domain.Links;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.secret.SurveyTokens;
import java.time.Instant;
import java.util.UUID;

/** The links in our messages. */
public final class SurveyLinks implements Links {

    private final LinkSecrets secrets;
    private final SurveyTokens surveys;
    private final String publicUrl;

    public SurveyLinks(LinkSecrets secrets, SurveyTokens surveys, String publicUrl) {
        this.secrets = secrets;
        this.surveys = surveys;
        this.publicUrl =
                publicUrl.endsWith("/")
                        ? publicUrl.substring(0, publicUrl.length() - 1)
                        : publicUrl;
    }

    @Override
    public String tracking(Reference reference) {
        return publicUrl + "/complaints/" + reference + "?secret=" + secrets.secretOf(reference);
    }

    @Override
    public String survey(Reference reference, UUID surveyId, Instant expiresAt) {
        return publicUrl + surveys.path(reference, surveyId, expiresAt);
    }
}
