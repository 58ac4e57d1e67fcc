package io.redress.resolution.policy;

import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The company's own policy file where there is one, and the shipped one otherwise. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    static final String FILE = "resolution-policy.yaml";

    private static final Logger log = LoggerFactory.getLogger(PolicyConfiguration.class);

    @Bean
    ResolutionPolicy resolutionPolicy(@Value("${REDRESS_POLICY_DIR:}") String directory)
            throws IOException {
        var own = Path.of(directory, FILE);
        if (!directory.isBlank() && Files.exists(own)) {
            try (var text = Files.newBufferedReader(own)) {
                return told(own.toString(), PolicyFile.read(own.toString(), text));
            }
        }
        try (var text = shipped()) {
            return told("the shipped policy", PolicyFile.read(FILE, text));
        }
    }

    static Reader shipped() {
        var stream = PolicyConfiguration.class.getResourceAsStream("/policy/" + FILE);
        return new InputStreamReader(
                Objects.requireNonNull(stream, "the policy is in the jar"), StandardCharsets.UTF_8);
    }

    private static ResolutionPolicy told(String where, ResolutionPolicy policy) {
        log.info("Policy {} from {}", policy.version(), where);
        return policy;
    }
}
