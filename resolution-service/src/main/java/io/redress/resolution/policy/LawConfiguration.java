package io.redress.resolution.policy;

import io.redress.resolution.domain.entitlement.Statutes;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law that the desk goes by. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    Statutes statutes(@Value("${REDRESS_POLICY_DIR:}") String directory) throws IOException {
        return new YamlText(directory, "law.yaml").read(LawFile::read);
    }
}
