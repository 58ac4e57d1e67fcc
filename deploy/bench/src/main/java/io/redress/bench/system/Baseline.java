package io.redress.bench.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The bare endpoint in a process of its own, on the same broker and with the same JVM options as intake. */
public final class Baseline implements AutoCloseable {

    private static final String TOPIC = "redress.bench.baseline";

    private final Program program;
    private final String origin;

    private Baseline(Program program, String origin) {
        this.program = program;
        this.origin = origin;
    }

    /** Returns when it listens. */
    public static Baseline beside(Redress redress, Path home) throws InterruptedException {
        createTopic(redress.kafka());
        var port = freePort();
        var options = new java.util.ArrayList<>(redress.intakeOptions());
        options.add("-Dserver.port=" + port);
        options.add("-Dbench.kafka=" + redress.kafka());
        var program =
                Program.java(
                        home.resolve("target/bench/baseline.log"),
                        List.copyOf(options),
                        Map.of(),
                        home.resolve("deploy/bench/target/redress-bench-0.1.0-SNAPSHOT-boot.jar"),
                        "baseline");
        var origin = "http://localhost:" + port;
        Web.awaitListening(port, program, Duration.ofMinutes(1));
        return new Baseline(program, origin);
    }

    public String origin() {
        return origin;
    }

    /** With as many partitions as intake's own topic has. */
    private static void createTopic(String bootstrap) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var intake = admin.describeTopics(List.of("redress.intake.v1")).allTopicNames().get();
            var partitions = intake.values().iterator().next().partitions().size();
            admin.createTopics(
                            List.of(new NewTopic(TOPIC, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker makes no topic for the baseline", e.getCause());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
