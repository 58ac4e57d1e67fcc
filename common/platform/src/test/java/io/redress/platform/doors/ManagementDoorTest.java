package io.redress.platform.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManagementDoorTest {

    @Test
    void operatorsSeeHealthInItsGroups() {
        assertThat(get("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("\"UP\"");
    }

    @Test
    void metricsNameTheServiceAndHaveBoundedBuckets() {
        RunningDoors.get("/");
        RunningDoors.context()
                .getBean(MeterRegistry.class)
                .timer("redress.complaint.resolved")
                .record(Duration.ofHours(30));

        var metrics = get("/actuator/prometheus").body();

        assertThat(metrics)
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{[^}]*service=\"resolution\"")
                .contains(
                        "redress_complaint_resolved_seconds_bucket{service=\"resolution\",le=\"259200.0\"} 1")
                .contains(
                        "redress_complaint_resolved_seconds_bucket{service=\"resolution\",le=\"86400.0\"} 0");
        assertThat(metrics.lines().filter(line -> line.startsWith("redress_complaint_resolved")))
                .hasSizeLessThan(20);
    }

    @Test
    void nothingElseIsExposed() {
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/heapdump").statusCode()).isEqualTo(404);
        assertThat(get("/api/faults/refusal").statusCode()).isEqualTo(404);
    }

    @Test
    void theMainPortKnowsNoManagement() {
        assertThat(RunningDoors.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(RunningDoors.get("/actuator/health").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) {
        return RunningDoors.send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RunningDoors.managementPort() + path)));
    }
}
