package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Topic;
import io.redress.platform.sealing.DataKeys;
import io.redress.testkit.DestroyedKeys;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real Tomcat, a real SMTP port, a broker and a store; one for all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({IntakeTest.Bearers.class, IntakeTest.Keys.class, BrokerSwitch.class})
public abstract class IntakeTest {

    protected static final String CALL_KEY = "a key for calls";
    protected static final String TWILIO_TOKEN = "12345";
    protected static final String PUBLIC_URL = "http://redress.test";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestTopics TOPICS = new TestTopics();

    @LocalServerPort protected int port;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "intake");
        registry.add("management.server.port", () -> 0);
        registry.add("redress.intake.smtp.port", () -> 0);
        registry.add("REDRESS_CALL_SIGNING_KEY", () -> CALL_KEY);
        registry.add("REDRESS_TWILIO_AUTH_TOKEN", () -> TWILIO_TOKEN);
        registry.add("REDRESS_PUBLIC_URL", () -> PUBLIC_URL);
        registry.add("redress.intake.rights.look-every", () -> "500ms");
    }

    /** A bearer token that is its role's name; whoever bears it has the login name {@code an-<role>}. */
    @TestConfiguration
    static class Bearers {
        @Bean
        @Primary
        JwtDecoder roleByName() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("an-" + token)
                            .claim("preferred_username", "an-" + token)
                            .claim("roles", List.of(token))
                            .issuedAt(Instant.now())
                            .expiresAt(Instant.now().plusSeconds(60))
                            .build();
        }
    }

    /** Keys that remember that they were destroyed. */
    @TestConfiguration
    static class Keys {
        @Bean
        @Primary
        DestroyedKeys destroyedKeys(@Qualifier("dataKeys") DataKeys keys) {
            return new DestroyedKeys(keys);
        }
    }

    protected static TestTopics topics() {
        return TOPICS;
    }

    /** What a door answered. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        public ComplaintId complaint() {
            return ComplaintId.of(text("complaintId"));
        }
    }

    protected Answer post(String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    protected Answer postMultipart(String path, Multipart form, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", form.contentType())
                        .POST(form.body()));
    }

    protected Answer postForm(String path, String form, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    protected Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    protected HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    protected static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    protected static List<Event> events(ComplaintId complaint) {
        return TOPICS.events(Topic.INTAKE, complaint);
    }

    protected static String complaint(String narrative) {
        return JSON.writeValueAsString(
                Map.of(
                        "complainant",
                        Map.of("name", "张三", "email", "zhang@example.org"),
                        "narrative",
                        narrative));
    }

    protected static void eventually(Runnable claim) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(claim::run);
    }

    protected JsonNode ledger() {
        return get("/api/intake/ledger", "Authorization", "Bearer service").json();
    }

    /** How this work changes a figure of the ledger. */
    protected void changes(Function<JsonNode, JsonNode> figure, long by, Runnable work) {
        long before = figure.apply(ledger()).asLong();
        work.run();
        eventually(() -> assertThat(figure.apply(ledger()).asLong()).isEqualTo(before + by));
        assertThat(ledger().path("balanced").asBoolean()).isTrue();
    }
}
