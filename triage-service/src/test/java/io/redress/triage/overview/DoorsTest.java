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
                        DELETE /api/triage/complaints/{reference}/teaching    supervisor manager quality service
                        GET /api/triage/board                                 agent specialist supervisor manager quality service
                        GET /api/triage/complaints/{reference}/precedents     agent specialist supervisor manager quality service
                        GET /api/triage/complaints/{reference}/review         agent specialist supervisor manager quality service
                        GET /api/triage/signals                               agent specialist supervisor manager quality service
                        GET /api/triage/{complaintId}                         agent specialist supervisor manager quality service
                        GET /desk/triage                                      agent specialist supervisor manager quality service
                        GET /desk/triage/precedents/{reference}               agent specialist supervisor manager quality service
                        GET /desk/triage/signals                              agent specialist supervisor manager quality service
                        GET /desk/triage/{reference}                          agent specialist supervisor manager quality service
                        POST /api/triage/complaints/{reference}/confirmation  agent specialist supervisor manager service
                        POST /api/triage/complaints/{reference}/correction    agent specialist supervisor manager service
                        POST /api/triage/complaints/{reference}/link          agent specialist supervisor manager service
                        POST /desk/triage/precedents/{reference}/teaching     supervisor manager quality service
                        POST /desk/triage/{reference}/judgement               agent specialist supervisor manager service
                        POST /desk/triage/{reference}/link                    agent specialist supervisor manager service
                        PUT /api/triage/complaints/{reference}/teaching       supervisor manager quality service
                        """);
    }
}
