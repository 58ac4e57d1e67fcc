package io.redress.standalone.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.standalone.Part;
import io.redress.standalone.Settings;
import io.redress.standalone.StartRefused;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Map<String, String> FREE =
            Map.of(
                    Settings.PORT, "0",
                    Settings.MANAGEMENT_PORT, "0",
                    Settings.SMTP_PORT, "0",
                    Settings.KAFKA_PORT, "0",
                    Settings.MONGO_PORT, "0");

    private static Settings with(String variable, String value) {
        var environment = new HashMap<>(FREE);
        environment.put(variable, value);
        return new Settings(Path.of(""), Path.of("data"), environment);
    }

    @Test
    void freePortsAreAllDifferent() {
        var ports = Ports.choose(with(Settings.PORT, "0"));

        var all = new ArrayList<>(ports.services().values());
        all.addAll(ports.serviceManagement().values());
        all.add(ports.ingress());
        all.add(ports.management());
        all.add(ports.smtp());
        all.add(ports.kafka());
        all.add(ports.mongo());
        assertThat(all).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void servicesFollowTheFirstPortInTheirOrder() {
        var ports = Ports.choose(with(Settings.PORT, "18080"));

        assertThat(ports.ingress()).isEqualTo(18080);
        assertThat(ports.services())
                .containsEntry(Part.INTAKE, 18081)
                .containsEntry(Part.TRIAGE, 18082)
                .containsEntry(Part.RESOLUTION, 18083)
                .containsEntry(Part.FEEDBACK, 18084);
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var settings = with(Settings.SMTP_PORT, String.valueOf(taken.getLocalPort()));

            assertThatThrownBy(() -> Ports.choose(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("mail port " + taken.getLocalPort())
                    .hasMessageContaining("REDRESS_SMTP_PORT");
        }
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatThrownBy(() -> Ports.choose(with(Settings.KAFKA_PORT, "65536")))
                .hasMessageContaining("REDRESS_KAFKA_PORT is '65536'");
        assertThatThrownBy(() -> Ports.choose(with(Settings.KAFKA_PORT, "many")))
                .hasMessageContaining("REDRESS_KAFKA_PORT is 'many'");
    }

    @Test
    void aNamedBrokerNeedsNoPortHere() {
        var ports = Ports.choose(with(Settings.KAFKA_BOOTSTRAP, "kafka.example:9092"));

        assertThat(ports.kafka()).isZero();
    }
}
