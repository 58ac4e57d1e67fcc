package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.redress.standalone.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LifeAndDeathTest {

    @TempDir Path directory;

    private Process launcher() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var launcher =
                new ProcessBuilder(
                                java,
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FakeLauncher.class.getName(),
                                directory.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = launcher.inputReader();
        var seen = new StringBuilder();
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            assertThat(line).as("ended before it was ready:\n%s", seen).isNotNull();
            seen.append(line).append('\n');
        }
        return launcher;
    }

    private List<ProcessHandle> children() throws IOException {
        var noted =
                new JsonMapper()
                        .readTree(Files.readString(directory.resolve("run/processes.json")));
        var handles = new ArrayList<ProcessHandle>();
        noted.values()
                .forEach(it -> ProcessHandle.of(it.path("pid").asLong()).ifPresent(handles::add));
        return handles;
    }

    @Test
    void childrenDoNotOutliveAKilledLauncher() throws Exception {
        var launcher = launcher();
        var children = children();
        assertThat(children).hasSize(Part.values().length).allMatch(ProcessHandle::isAlive);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aLauncherStartsAtOnceWhereOneWasKilled() throws Exception {
        launcher().destroyForcibly();

        var next = launcher();

        assertThat(children()).hasSize(Part.values().length);
        next.destroy();
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLauncherAskedToStopTakesItsChildrenWithIt() throws Exception {
        var launcher = launcher();
        var children = children();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void servicesStopBeforeIdentityAndIdentityBeforeTheBroker() throws Exception {
        String identity;
        try (var standalone =
                new Standalone(FakeSystem.settings(directory, Map.of()), FakeSystem.PROGRAMS)) {
            var running = standalone.start(Duration.ofSeconds(60));
            identity = running.at().services().get(Part.IDENTITY).replaceFirst(".*:", "");
        }

        var stops = Files.readAllLines(directory.resolve("stops.txt"));
        assertThat(stops)
                .hasSize(Part.values().length)
                .allMatch(stop -> stop.endsWith("before the broker"));
        assertThat(stops.getLast()).startsWith(identity);
    }

    @Test
    void aServiceThatCannotStartIsReportedWithItsOwnWords() {
        var settings = FakeSystem.withoutBrokerAndStore(directory);
        var classpath = FakeSystem.classpath();
        try (var standalone =
                new Standalone(
                        settings,
                        part -> new Program(classpath, "io.redress.Nothing", List.of()))) {
            assertThatThrownBy(() -> standalone.start(Duration.ofSeconds(60)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("dies while starting")
                    .hasMessageContaining("io.redress.Nothing");
        }
    }
}
