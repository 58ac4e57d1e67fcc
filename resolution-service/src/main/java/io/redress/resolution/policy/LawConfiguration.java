package io.redress.resolution.policy;

import io.redress.resolution.domain.dossier.CauseTree;
import io.redress.resolution.domain.entitlement.Statutes;
import io.redress.resolution.domain.script.Scripts;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law that the desk goes by, the causes that it tells apart, and its scripts. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    Statutes statutes(@Value("${REDRESS_POLICY_DIR:}") String directory) throws IOException {
        return new YamlText(directory, "law.yaml").read(LawFile::read);
    }

    @Bean
    Scripts scripts(@Value("${REDRESS_POLICY_DIR:}") String directory) throws IOException {
        return new YamlText(directory, "scripts.yaml").read(ScriptFile::read);
    }

    @Bean
    CauseTree causeTree(@Value("${REDRESS_POLICY_DIR:}") String directory) throws IOException {
        return new YamlText(directory, "causes.yaml").read(CauseFile::read);
    }
}
