package io.redress.feedback.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of this service. What a mail server needs is set by {@code spring.mail.*}; without {@code
 * spring.mail.host} mails become files.
 *
 * @param policyDir where an operator keeps policy files of their own
 * @param dataDir below which mails become files, in the folder {@code mail}
 */
@Validated
@ConfigurationProperties("redress.feedback")
public record FeedbackProperties(
        @Nullable Path policyDir,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue @NotNull Mail mail,
        @DefaultValue @NotNull Rate rate) {

    /**
     * @param mailbox where customers write to and mails come from
     * @param senderName what mail programs show as the sender
     * @param sweepEvery how often the store is searched for mails left behind
     * @param giveUpAfter age of a mail that the server keeps putting off
     * @param keepFilesFor how long a mail that became a file stays in the folder
     */
    public record Mail(
            @DefaultValue("complaints@redress.local") @Pattern(regexp = "[^@+\\s]+@[^@\\s]+")
                    String mailbox,
            @DefaultValue("投诉服务台 Complaint desk") String senderName,
            @DefaultValue("15s") Duration sweepEvery,
            @DefaultValue("5d") Duration giveUpAfter,
            @DefaultValue("90d") Duration keepFilesFor) {

        public String domain() {
            return mailbox.substring(mailbox.lastIndexOf('@') + 1);
        }
    }

    /**
     * How often somebody may post to a survey.
     *
     * @param perMinute from one address
     * @param networkPerMinute from one network
     * @param surveyPerMinute to one survey, wherever from
     * @param loopbackPerMinute from this machine: our own tools and tests
     */
    public record Rate(
            @DefaultValue("60") long perMinute,
            @DefaultValue("600") long networkPerMinute,
            @DefaultValue("20") long surveyPerMinute,
            @DefaultValue("1000000") long loopbackPerMinute) {}
}
