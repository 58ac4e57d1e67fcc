package io.redress.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole new system on free ports, as {@code ./redress up} starts it; its data goes when it is closed. */
public final class Redress implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> BEHIND_INTAKE = List.of("triage", "resolution", "feedback");

    private final Path data;
    private final Program launcher;

    private Redress(Path data, Program launcher) {
        this.data = data;
        this.launcher = launcher;
    }

    /** Returns when it is ready. The home is the project's folder. */
    public static Redress up(Path home) throws InterruptedException {
        var root = fresh(home.resolve("target").resolve("bench"));
        var data = root.resolve("data");
        var free =
                Map.of(
                        "REDRESS_PORT", "0",
                        "REDRESS_MANAGEMENT_PORT", "0",
                        "REDRESS_SMTP_PORT", "0",
                        "REDRESS_KAFKA_PORT", "0",
                        // The baseline of the same run speaks to the same broker, and nobody knows
                        // it there.
                        "REDRESS_MONGO_PORT", "0");
        // As the script starts it.
        var options =
                List.of(
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:MaxMetaspaceSize=160m",
                        "-Dredress.home=" + home);
        var jar =
                home.resolve("deploy/standalone/target/redress-standalone-0.1.0-SNAPSHOT-boot.jar");
        var launcher =
                Program.java(
                        root.resolve("launcher.log"),
                        options,
                        free,
                        jar,
                        "up",
                        "--data",
                        data.toString());
        var redress = new Redress(data, launcher);
        Web.awaitOk(
                () -> redress.address("management") + "/actuator/health/readiness",
                launcher,
                PATIENCE);
        return redress;
    }

    public String intake() {
        return addresses().path("services").path("intake").asString();
    }

    public String origin() {
        return address("origin");
    }

    public String kafka() {
        return address("kafka");
    }

    /** What intake says of its ledger. */
    public JsonNode ledger() {
        var client = read("logins.json").path("service");
        var token = Web.token(client);
        return JSON.readTree(Web.get(origin() + "/api/intake/ledger", token));
    }

    /** What the JVM of intake was told, but for how it starts. */
    public List<String> intakeOptions() {
        return process("intake").info().arguments().stream()
                .flatMap(Stream::of)
                .filter(it -> it.startsWith("-X") && !it.contains("AOT") && !it.contains("Archive"))
                .toList();
    }

    /** Lets nobody but intake, broker and store have the processor. */
    public void holdOthers() {
        BEHIND_INTAKE.forEach(service -> signal("-STOP", process(service)));
    }

    /** Of those that were held, only triage. */
    public void letTriageGoOn() {
        signal("-CONT", process("triage"));
    }

    public void letOthersGoOn() {
        BEHIND_INTAKE.forEach(service -> signal("-CONT", process(service)));
    }

    /** By process: the launcher, which holds broker and store, first. */
    public Map<String, Spent> spent() {
        var spent = new LinkedHashMap<String, Spent>();
        spent.put("launcher", Spent.by(launcher.handle()));
        read("run/processes.json")
                .propertyNames()
                .forEach(name -> spent.put(name, Spent.by(process(name))));
        return spent;
    }

    private ProcessHandle process(String service) {
        var pid = read("run/processes.json").path(service).path("pid").asLong(-1);
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException(service + " does not run"));
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String address(String name) {
        return addresses().path(name).asString("");
    }

    private JsonNode addresses() {
        return read("addresses.json");
    }

    private JsonNode read(String file) {
        try {
            var path = data.resolve(file);
            return JSON.readTree(Files.exists(path) ? Files.readString(path) : "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        launcher.close();
        delete(data);
    }

    private static Path fresh(Path folder) {
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
