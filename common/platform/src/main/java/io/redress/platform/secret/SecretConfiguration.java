package io.redress.platform.secret;

import java.util.Arrays;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** No default key: a service without one does not start. After a change the former keys follow, behind commas. */
@AutoConfiguration
class SecretConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LinkSecrets linkSecrets(@Value("${REDRESS_SECRET_KEY:}") String key) {
        if (key.isBlank()) {
            throw new IllegalStateException(
                    "REDRESS_SECRET_KEY is not set: give base64 of 32 random bytes, the same to every service"
                            + " (for example: openssl rand -base64 32)");
        }
        return new LinkSecrets(
                Arrays.stream(key.split(","))
                        .map(each -> Base64.getDecoder().decode(each.trim()))
                        .toList());
    }

    @Bean
    @ConditionalOnMissingBean
    SurveyTokens surveyTokens(LinkSecrets secrets) {
        return new SurveyTokens(secrets);
    }

    /** @param mailbox where customers write to; intake listens there, feedback writes from there */
    @Bean
    @ConditionalOnMissingBean
    MailTokens mailTokens(
            LinkSecrets secrets,
            @Value("${redress.mail.address:complaints@redress.local}") String mailbox) {
        return new MailTokens(secrets, mailbox);
    }
}
