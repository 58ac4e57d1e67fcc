package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir static Path directory;

    private Standalone standalone;
    private Running running;

    @BeforeAll
    void start() {
        standalone =
                new Standalone(FakeSystem.withoutBrokerAndStore(directory), FakeSystem.PROGRAMS);
        running = standalone.start(Duration.ofSeconds(60));
    }

    @AfterAll
    void stop() {
        standalone.close();
    }

    private HttpResponse<String> get(String url, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode seenBehind(String path, String... headers) throws Exception {
        return JSON.readTree(get(running.at().origin() + path, headers).body());
    }

    private String portOf(Part part) {
        return running.at().services().get(part).replaceFirst(".*:", "");
    }

    @Test
    void oneOriginLeadsToEveryService() throws Exception {
        assertThat(seenBehind("/").path("port").asString()).isEqualTo(portOf(Part.INTAKE));
        assertThat(seenBehind("/identity/oauth2/jwks").path("port").asString())
                .isEqualTo(portOf(Part.IDENTITY));
        assertThat(seenBehind("/desk?queue=a%20b").path("port").asString())
                .isEqualTo(portOf(Part.RESOLUTION));
        assertThat(seenBehind("/desk?queue=a%20b").path("uri").asString())
                .isEqualTo("/desk?queue=a%20b");
        assertThat(seenBehind("/survey/abc").path("port").asString())
                .isEqualTo(portOf(Part.FEEDBACK));
    }

    @Test
    void theServiceSeesTheCallersHostAndNotWhatTheCallerForwards() throws Exception {
        var headers =
                seenBehind(
                                "/api/cases",
                                "X-Forwarded-For",
                                "6.6.6.6",
                                "X-Forwarded-Prefix",
                                "/evil",
                                "Forwarded",
                                "for=6.6.6.6",
                                "X-Redress-Secret",
                                "kept")
                        .path("headers");
        var host = running.at().origin().replace("http://", "");

        assertThat(headers.path("Host").asString()).isEqualTo(host);
        assertThat(headers.path("X-forwarded-host").asString()).isEqualTo(host);
        assertThat(headers.path("X-forwarded-for").asString()).isEqualTo("127.0.0.1");
        assertThat(headers.path("X-forwarded-proto").asString()).isEqualTo("http");
        assertThat(headers.has("X-forwarded-prefix")).isFalse();
        assertThat(headers.has("Forwarded")).isFalse();
        assertThat(headers.path("X-redress-secret").asString()).isEqualTo("kept");
    }

    @Test
    void aLargeUploadPassesWhole() throws Exception {
        var size = 30 << 20;
        var request =
                HttpRequest.newBuilder(URI.create(running.at().origin() + "/api/complaints"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[size]))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(JSON.readTree(answer.body()).path("bytes").asInt()).isEqualTo(size);
    }

    @Test
    void aServiceThatDiesIsMissedThenStartedAgain() throws Exception {
        var triage = running.at().services().get(Part.TRIAGE);

        assertThat(get(running.at().origin() + "/api/triage/die").statusCode()).isEqualTo(502);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> {
                            var missing = get(running.at().origin() + "/api/triage/x");
                            assertThat(missing.statusCode()).isEqualTo(503);
                            assertThat(missing.headers().firstValue("Retry-After")).isPresent();
                            assertThat(missing.headers().firstValue("Content-Type"))
                                    .hasValue("application/problem+json");
                            assertThat(JSON.readTree(missing.body()).path("detail").asString())
                                    .contains("triage");
                        });
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> get(triage + "/").statusCode() == 200);
        await().atMost(Duration.ofSeconds(5))
                .until(
                        () ->
                                figures()
                                        .contains(
                                                "redress_process_restarts_total{process=\"triage\"} 1.0"));
    }

    private String figures() throws Exception {
        return get(running.at().management() + "/actuator/prometheus").body();
    }

    @Test
    void figuresCountRequestsByOwnerAndClassOfAnswer() throws Exception {
        seenBehind("/survey/one");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(figures())
                                        .contains(
                                                "redress_ingress_requests_seconds_count{service=\"feedback\",status=\"2xx\"}")
                                        .contains("redress_process_up{process=\"identity\"} 1.0"));
    }

    @Test
    void theSystemIsReadyOnlyWhenEveryPartIs() throws Exception {
        var readiness = running.at().management() + "/actuator/health/readiness";
        await().atMost(Duration.ofSeconds(20)).until(() -> get(readiness).statusCode() == 200);

        seenBehind("/api/follow-ups/unready");
        var answer = get(readiness);

        assertThat(answer.statusCode()).isEqualTo(503);
        var components = JSON.readTree(answer.body()).path("components");
        assertThat(components.path("feedback").path("status").asString())
                .isEqualTo("OUT_OF_SERVICE");
        assertThat(components.path("intake").path("status").asString()).isEqualTo("UP");
        assertThat(get(running.at().management() + "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        get(running.at().origin() + "/api/follow-ups/die");
        await().atMost(Duration.ofSeconds(20)).until(() -> get(readiness).statusCode() == 200);
    }

    @Test
    void addressesAreWrittenForPrograms() throws Exception {
        var written = JSON.readTree(Files.readString(directory.resolve("addresses.json")));

        assertThat(written.path("origin").asString()).isEqualTo(running.at().origin());
        assertThat(written.path("services").path("intake").asString())
                .isEqualTo(running.at().services().get(Part.INTAKE));
        assertThat(written.path("serviceManagement").path("feedback").asString())
                .startsWith("http://localhost:");
    }

    @Test
    void whatAServicePrintsIsKept() {
        assertThat(directory.resolve("logs/intake.log"))
                .content()
                .contains("a fake service on port");
    }

    @Test
    void aSecondLauncherIsKeptOutOfTheFolder() {
        try (var second =
                new Standalone(FakeSystem.withoutBrokerAndStore(directory), FakeSystem.PROGRAMS)) {
            assertThatThrownBy(() -> second.start(Duration.ofSeconds(5)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another launcher")
                    .hasMessageContaining("--data");
        }
    }
}
