package io.redress.resolution.policy;

import io.redress.resolution.domain.policy.EarlierPolicies;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The company's own policy file where there is one, and the shipped one otherwise. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    static final String FILE = "resolution-policy.yaml";
    static final String EARLIER = "earlier";
    static final String CALENDAR = "business-calendar.yaml";

    private static final Logger log = LoggerFactory.getLogger(PolicyConfiguration.class);

    @Bean
    ResolutionPolicy resolutionPolicy(@Value("${REDRESS_POLICY_DIR:}") String directory)
            throws IOException {
        var calendar = read(directory, CALENDAR, CalendarFile::read);
        var policy = read(directory, FILE, (name, text) -> PolicyFile.read(name, text, calendar));
        log.info("Policy {}", policy.version());
        return policy;
    }

    /** Every file of the folder {@code earlier} beside the company's own; the calendar is the present one, since days pass for all. */
    @Bean
    EarlierPolicies earlierPolicies(
            @Value("${REDRESS_POLICY_DIR:}") String directory, ResolutionPolicy inForce)
            throws IOException {
        var folder = Path.of(directory, EARLIER);
        if (directory.isBlank() || !Files.isDirectory(folder)) {
            return new EarlierPolicies(List.of());
        }
        var earlier = new ArrayList<ResolutionPolicy>();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                try (var text = Files.newBufferedReader(file)) {
                    earlier.add(PolicyFile.read(file.toString(), text, inForce.calendar()));
                }
            }
        }
        log.info("{} earlier policies are kept for the cases under them", earlier.size());
        return new EarlierPolicies(earlier);
    }

    private static <T> T read(String directory, String file, BiFunction<String, Reader, T> reader)
            throws IOException {
        var own = Path.of(directory, file);
        if (!directory.isBlank() && Files.exists(own)) {
            try (var text = Files.newBufferedReader(own)) {
                log.info("{} is read instead of the shipped one", own);
                return reader.apply(own.toString(), text);
            }
        }
        try (var text = shipped(file)) {
            return reader.apply(file, text);
        }
    }

    static Reader shipped(String file) {
        var stream = PolicyConfiguration.class.getResourceAsStream("/policy/" + file);
        return new InputStreamReader(
                Objects.requireNonNull(stream, "the policy is in the jar"), StandardCharsets.UTF_8);
    }
}
