package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class HealthTest extends IntakeTest {

    @LocalManagementPort private int managementPort;

    @Test
    void theStoreIsUpWhenItsOwnDatabaseAnswers() {
        port = managementPort;
        eventually(
                () -> {
                    var health = get("/actuator/health");
                    assertThat(health.json().at("/components/mongo/status").asString())
                            .isEqualTo("UP");
                    assertThat(health.status()).isEqualTo(200);
                });
    }
}
