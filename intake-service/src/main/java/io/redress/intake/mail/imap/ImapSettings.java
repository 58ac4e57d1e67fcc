package io.redress.intake.mail.imap;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mailbox is fetched from.
 *
 * @param protocol {@code imap} or {@code imaps}
 * @param every how long to wait between two looks
 */
@ConfigurationProperties("redress.intake.imap")
record ImapSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("localhost") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("30s") Duration every) {

    /** Names the mailbox without its password. */
    String mailbox() {
        return username + "@" + host + ":" + port + "/" + folder;
    }

    @Override
    public String toString() {
        return "ImapSettings[" + host + ":" + port + "/" + folder + "]";
    }
}
