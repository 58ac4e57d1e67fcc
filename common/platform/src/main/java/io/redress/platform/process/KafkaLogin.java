package io.redress.platform.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;

/**
 * How this service says who it is to the broker, by variables that need no knowledge of JAAS. Whoever needs more
 * than these sets {@code spring.kafka.*} itself, which wins.
 */
final class KafkaLogin {

    private static final String PROPERTIES = "spring.kafka.properties.";

    private KafkaLogin() {}

    static Map<String, Object> of(PropertyResolver environment) {
        var settings = new LinkedHashMap<String, Object>();
        var user = environment.getProperty("REDRESS_KAFKA_USERNAME", "");
        var protocol =
                environment.getProperty(
                        "REDRESS_KAFKA_SECURITY_PROTOCOL", user.isBlank() ? "" : "SASL_SSL");
        if (!protocol.isBlank()) {
            settings.put(PROPERTIES + "security.protocol", protocol);
        }
        if (!user.isBlank()) {
            var mechanism =
                    environment.getProperty("REDRESS_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
            settings.put(PROPERTIES + "sasl.mechanism", mechanism);
            settings.put(
                    PROPERTIES + "sasl.jaas.config",
                    module(mechanism)
                            + " required username="
                            + quoted(user)
                            + " password="
                            + quoted(environment.getProperty("REDRESS_KAFKA_PASSWORD", ""))
                            + ";");
        }
        var authority = environment.getProperty("REDRESS_KAFKA_CA", "");
        if (!authority.isBlank()) {
            settings.put(PROPERTIES + "ssl.truststore.type", "PEM");
            settings.put(PROPERTIES + "ssl.truststore.location", authority);
        }
        return settings;
    }

    private static String module(String mechanism) {
        return mechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
