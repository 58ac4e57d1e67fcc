package io.redress.intake.mail.smtp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where we listen for mail.
 *
 * @param port 0 picks a free one
 * @param bind loopback unless told otherwise
 * @param perMinute mails from one address; a mail server before us needs to be allowed more
 * @param networkPerMinute mails from one network
 * @param senderPerMinute mails with one sender from one network
 */
@ConfigurationProperties("redress.intake.smtp")
record SmtpSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2525") int port,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("100") int recipients,
        @DefaultValue("100") int connections,
        @DefaultValue("600") long perMinute,
        @DefaultValue("3000") long networkPerMinute,
        @DefaultValue("300") long senderPerMinute) {}
