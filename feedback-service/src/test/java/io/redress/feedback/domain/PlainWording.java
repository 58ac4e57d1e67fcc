package io.redress.feedback.domain;

import io.redress.contract.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Rules with a wording and links that a test reads at a glance. */
public final class PlainWording implements Wording, Links {

    public static final FollowUpPolicy POLICY =
            new FollowUpPolicy(Duration.ofHours(24), Duration.ofHours(24), Duration.ofDays(7));

    public static FollowUpRules rules() {
        var plain = new PlainWording();
        return new FollowUpRules(
                POLICY, plain, plain, address -> MailAddress.isUsable(address, "redress.local"));
    }

    @Override
    public Text write(Letter letter, String language, Map<String, Object> blanks) {
        return new Text(letter.code() + " " + language, new TreeMap<>(blanks).toString());
    }

    @Override
    public String tracking(Reference reference) {
        return "track:" + reference;
    }

    @Override
    public String survey(Reference reference, UUID surveyId, Instant expiresAt) {
        return "survey:" + surveyId;
    }
}
