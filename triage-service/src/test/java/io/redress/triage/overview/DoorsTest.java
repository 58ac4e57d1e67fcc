package io.redress.triage.overview;

import io.redress.testkit.AccessMatrix;
import io.redress.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DoorsTest {

    @Autowired private WebApplicationContext service;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage");
        registry.add("MANAGEMENT_SERVER_PORT", () -> "0");
    }

    @Test
    void everyEndpointAdmitsExactlyWhomTheTableNames() {
        new AccessMatrix(service)
                .isExactly(
                        """
                        GET /api/triage/{complaintId}    agent specialist supervisor manager service
                        GET /desk/triage                 agent specialist supervisor manager service
                        """);
    }
}
