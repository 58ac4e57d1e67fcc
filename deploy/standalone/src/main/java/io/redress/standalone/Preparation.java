package io.redress.standalone;

import io.redress.standalone.process.BootJars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Runs the system once in a folder that is thrown away, so that every later start is faster. */
final class Preparation {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> PAGES =
            List.of("/", "/desk", "/desk/mail", "/desk/triage", "/identity/login");

    private final Settings settings;
    private final BootJars jars;

    Preparation(Settings settings) {
        this.settings = settings;
        this.jars = new BootJars(settings.home());
    }

    void run() {
        var folder = temporaryFolder();
        try (var standalone = new Standalone(onFreePorts(folder), jars.learning())) {
            var running = standalone.start(PATIENCE);
            PAGES.forEach(page -> visit(running.at().origin() + page));
        } finally {
            delete(folder);
        }
    }

    /** Its own broker and store, whatever the environment names: nobody's real servers see this run. */
    private Settings onFreePorts(Path folder) {
        var environment = new HashMap<>(settings.environment());
        List.of(
                        Settings.KAFKA_BOOTSTRAP,
                        Settings.MONGODB_URI,
                        Settings.ISSUER,
                        Settings.PUBLIC_URL)
                .forEach(environment::remove);
        List.of(
                        Settings.PORT,
                        Settings.MANAGEMENT_PORT,
                        Settings.SMTP_PORT,
                        Settings.KAFKA_PORT,
                        Settings.MONGO_PORT)
                .forEach(variable -> environment.put(variable, "0"));
        return new Settings(settings.home(), folder, environment);
    }

    private static void visit(String page) {
        try {
            if (URI.create(page).toURL().openConnection() instanceof HttpURLConnection connection) {
                connection.setReadTimeout(10_000);
                connection.getResponseCode();
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + page, e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("redress-preparation-");
        } catch (IOException e) {
            throw new StartRefused("No temporary folder.", e);
        }
    }

    private static void delete(Path folder) {
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
