package io.redress.intake.rights.policy;

import io.redress.intake.rights.domain.RetentionPolicy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The house's own rights.yaml where there is one, and the shipped one otherwise. */
@Configuration(proxyBeanMethods = false)
class RightsPolicyConfiguration {

    static final String FILE = "rights.yaml";

    @Bean
    RetentionPolicy retentionPolicy(@Value("${REDRESS_POLICY_DIR:}") String directory)
            throws IOException {
        var own = Path.of(directory, FILE);
        if (!directory.isBlank() && Files.exists(own)) {
            try (var text = Files.newBufferedReader(own)) {
                return RightsPolicy.read(own.toString(), text);
            }
        }
        try (var text = shipped()) {
            return RightsPolicy.read(FILE, text);
        }
    }

    static Reader shipped() {
        var stream = RightsPolicyConfiguration.class.getResourceAsStream("/policy/" + FILE);
        return new InputStreamReader(
                Objects.requireNonNull(stream, "the policy is in the jar"), StandardCharsets.UTF_8);
    }
}
