package io.redress.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DefaultsTest {

    @Test
    void aServiceHasItsPlaceItsStoreAndItsCookie() {
        var triage = environment(Map.of("spring.application.name", "triage"));

        assertThat(triage.getProperty("server.port")).isEqualTo("8082");
        assertThat(triage.getProperty("management.server.port")).isEqualTo("9082");
        assertThat(triage.getProperty("spring.mongodb.database")).isEqualTo("redress_triage");
        assertThat(triage.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("REDRESS_TRIAGE");
        assertThat(triage.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(triage.getProperty("redress.issuer"))
                .isEqualTo("http://localhost:8080/identity");
    }

    @Test
    void theInstallationDecides() {
        var given =
                environment(
                        Map.of(
                                "spring.application.name", "triage",
                                "REDRESS_PUBLIC_URL", "https://redress.example",
                                "REDRESS_KAFKA_BOOTSTRAP", "k:1",
                                "server.address", "0.0.0.0",
                                "server.port", "1"));

        assertThat(given.getProperty("server.port")).isEqualTo("1");
        assertThat(given.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(given.getProperty("spring.kafka.bootstrap-servers")).isEqualTo("k:1");
        assertThat(given.getProperty("redress.issuer"))
                .isEqualTo("https://redress.example/identity");
        assertThat(given.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
    }

    @Test
    void aUserOfTheBrokerIsGivenByNameAndPasswordAndEncryptedUnlessToldOtherwise() {
        var given =
                environment(
                        Map.of(
                                "spring.application.name", "triage",
                                "REDRESS_KAFKA_USERNAME", "triage",
                                "REDRESS_KAFKA_PASSWORD", "a\"b\\c",
                                "REDRESS_KAFKA_CA", "/etc/redress/ca.pem"));

        assertThat(given.getProperty("spring.kafka.properties.security.protocol"))
                .isEqualTo("SASL_SSL");
        assertThat(given.getProperty("spring.kafka.properties.sasl.mechanism"))
                .isEqualTo("SCRAM-SHA-512");
        assertThat(given.getProperty("spring.kafka.properties.sasl.jaas.config"))
                .endsWith("required username=\"triage\" password=\"a\\\"b\\\\c\";");
        assertThat(given.getProperty("spring.kafka.properties.ssl.truststore.location"))
                .isEqualTo("/etc/redress/ca.pem");
        assertThat(
                        environment(Map.of("spring.application.name", "triage"))
                                .getProperty("spring.kafka.properties.security.protocol"))
                .isNull();
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
