package io.redress.feedback.survey;

import io.redress.contract.Reference;
import io.redress.feedback.domain.Links;
import io.redress.platform.secret.LinkSecrets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links in our messages, and the way back from a survey's link. */
public final class SurveyLinks implements Links {

    private static final String PURPOSE = "survey";

    private final LinkSecrets secrets;
    private final String publicUrl;

    public SurveyLinks(LinkSecrets secrets, String publicUrl) {
        this.secrets = secrets;
        this.publicUrl =
                publicUrl.endsWith("/")
                        ? publicUrl.substring(0, publicUrl.length() - 1)
                        : publicUrl;
    }

    /** What a genuine survey link is about. */
    record SurveyLink(Reference reference, UUID surveyId) {}

    @Override
    public String tracking(Reference reference) {
        return publicUrl + "/complaints/" + reference + "?secret=" + secrets.secretOf(reference);
    }

    @Override
    public String survey(Reference reference, UUID surveyId, Instant expiresAt) {
        return publicUrl
                + "/survey/"
                + secrets.sign(PURPOSE, reference.value() + "/" + surveyId, expiresAt);
    }

    /** Empty for a forged link. An old one is genuine still: what it says is that its time is over. */
    Optional<SurveyLink> read(String token) {
        return secrets.open(PURPOSE, token)
                .map(
                        signed -> {
                            var slash = signed.payload().indexOf('/');
                            return new SurveyLink(
                                    new Reference(signed.payload().substring(0, slash)),
                                    UUID.fromString(signed.payload().substring(slash + 1)));
                        });
    }
}
