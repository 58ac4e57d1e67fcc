package io.redress.standalone;

import io.redress.standalone.process.Program;
import io.redress.standalone.process.Programs;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A launcher whose services are fakes, on free ports. */
final class FakeSystem {

    static final Programs PROGRAMS =
            part -> new Program(classpath(), FakeService.class.getName(), List.of());

    private static final Map<String, String> FREE_PORTS =
            Map.of(
                    Settings.PORT, "0",
                    Settings.MANAGEMENT_PORT, "0",
                    Settings.SMTP_PORT, "0",
                    Settings.KAFKA_PORT, "0",
                    Settings.MONGO_PORT, "0");

    private FakeSystem() {}

    static List<Path> classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    static Settings settings(Path data, Map<String, String> more) {
        var environment = new HashMap<>(FREE_PORTS);
        environment.putAll(more);
        return new Settings(data, data, environment);
    }

    /** Nothing embedded: the named servers are nobody's, and the fakes do not call them. */
    static Settings withoutBrokerAndStore(Path data) {
        return settings(
                data,
                Map.of(
                        Settings.KAFKA_BOOTSTRAP,
                        "localhost:1",
                        Settings.MONGODB_URI,
                        "mongodb://localhost:1"));
    }
}
