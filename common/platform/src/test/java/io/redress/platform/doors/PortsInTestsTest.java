package io.redress.platform.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = DoorsService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=resolution", "logging.structured.format.console="})
class PortsInTestsTest {

    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void aTestThatAsksForAnyPortGetsAnyPortForManagementToo() {
        assertThat(port).isNotEqualTo(8083);
        assertThat(managementPort).isNotIn(9083, port);
    }
}
