package io.redress.intake.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What mail we take.
 *
 * @param aliases further mailboxes beside {@code redress.mail.address}
 * @param trustedServers names of the mail servers before us whose Authentication-Results are believed;
 *     they must take out what others claim under these names
 * @param largest a whole mail as it is transferred: 50 MB of files grow by a third in base 64
 */
@ConfigurationProperties("redress.intake.mail")
public record MailSettings(
        @DefaultValue List<String> aliases,
        @DefaultValue List<String> trustedServers,
        @DefaultValue("72MB") DataSize largest) {

    public MailSettings {
        aliases = List.copyOf(aliases);
        trustedServers = List.copyOf(trustedServers);
    }
}
