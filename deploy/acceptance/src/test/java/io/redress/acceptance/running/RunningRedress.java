package io.redress.acceptance.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The whole system, started by its own launcher as a user starts it, on free ports. */
public final class RunningRedress implements AutoCloseable {

    public static final List<String> SERVICES =
            List.of("intake", "triage", "resolution", "feedback");

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final Jvm launcher;

    private RunningRedress(Path data, Jvm launcher) {
        this.data = data;
        this.launcher = launcher;
    }

    /**
     * Returns when the launcher says that everything is ready.
     *
     * @param environment where broker and store are; empty for the launcher's own
     */
    public static RunningRedress up(Path data, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        for (var port :
                List.of("PORT", "MANAGEMENT_PORT", "SMTP_PORT", "KAFKA_PORT", "MONGO_PORT")) {
            variables.put("REDRESS_" + port, "0");
        }
        var output = data.resolveSibling(data.getFileName() + "-launcher.log");
        var tether = Programs.target().resolve("test-classes");
        var jvm =
                Jvm.run(
                        output,
                        "512m",
                        variables,
                        Map.of("redress.home", Programs.home().toString()),
                        Jvm.classpath(tether, Programs.launcher()),
                        LAUNCHER,
                        "up",
                        "--data",
                        data.toString());
        var redress = new RunningRedress(data, jvm);
        try {
            redress.awaitReady();
            return redress;
        } catch (RuntimeException | Error e) {
            jvm.close();
            throw e;
        }
    }

    public void awaitReady() {
        await().alias("Redress is not ready; see " + data + "/logs and " + data + "-launcher.log")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .failFast("the launcher ended", () -> !launcher.isAlive())
                .until(this::ready);
    }

    private boolean ready() {
        var management = address("management");
        return !management.isEmpty() && answers200(management + "/actuator/health/readiness");
    }

    private boolean answers200(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String origin() {
        return address("origin");
    }

    public String publicUrl() {
        return address("publicUrl");
    }

    public String kafka() {
        return address("kafka");
    }

    public String mongodb() {
        return address("mongodb");
    }

    public String smtpHost() {
        return address("smtp").split(":", 2)[0];
    }

    public int smtpPort() {
        return Integer.parseInt(address("smtp").split(":", 2)[1]);
    }

    public String management(String service) {
        return addresses().path("serviceManagement").path(service).asString();
    }

    /** Where every process of the system, the launcher first, tells how it is. */
    public List<String> managements() {
        return Stream.concat(
                        Stream.of(address("management")), SERVICES.stream().map(this::management))
                .toList();
    }

    private String address(String name) {
        return addresses().path(name).asString("");
    }

    private JsonNode addresses() {
        return Json.file(data.resolve("addresses.json"));
    }

    /** {@code logins.json}: who may sign in. */
    public JsonNode logins() {
        return Json.file(data.resolve("logins.json"));
    }

    public String secret(String variable) {
        return Json.file(data.resolve("secrets.json")).path(variable).asString();
    }

    public Path data() {
        return data;
    }

    /** As {@code kill -9} of one service's process; its launcher starts it again. */
    public void kill(String service) {
        var victim = process(service);
        victim.destroyForcibly();
        victim.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private ProcessHandle process(String service) {
        var noted = Json.file(data.resolve("run").resolve("processes.json")).path(service);
        return ProcessHandle.of(noted.path("pid").asLong(-1))
                .orElseThrow(() -> new IllegalStateException(service + " does not run"));
    }

    /** As {@code kill -9} of the launcher, and with it the broker and the store inside it. */
    public void killLauncher() {
        launcher.kill();
    }

    @Override
    public void close() {
        launcher.close();
    }
}
