package io.redress.feedback.policy;

import io.redress.feedback.domain.FollowUpPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * {@code follow-up.yaml}: the numbers of following up.
 *
 * @param zone in which times are told to customers
 */
public record FeedbackPolicy(
        FollowUpPolicy followUp, AcknowledgementLimits acknowledgements, ZoneId zone) {

    /** How often one mail address may get an automatic acknowledgement. */
    public record AcknowledgementLimits(Duration atMostOneIn, int atMostADay) {}

    public static FeedbackPolicy read(PolicyFiles files) {
        var root =
                files.open("follow-up.yaml")
                        .fields(
                                Set.of(
                                        "zone",
                                        "first-answer-within",
                                        "case-state-every",
                                        "survey-open-for",
                                        "acknowledgements"));
        var limits = root.at("acknowledgements").fields(Set.of("at-most-one-in", "at-most-a-day"));
        return new FeedbackPolicy(
                new FollowUpPolicy(
                        root.at("first-answer-within").duration(),
                        root.at("case-state-every").duration(),
                        root.at("survey-open-for").duration()),
                new AcknowledgementLimits(
                        limits.at("at-most-one-in").duration(),
                        limits.at("at-most-a-day").wholeNumber(1, 100)),
                root.at("zone").zone());
    }
}
