package io.redress.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker (KRaft, broker and controller in one) in this JVM, listening on loopback only. It asks nobody who
 * they are unless it is {@link #guarded}. It can be stopped and started again on the same directory and port.
 *
 * <p>An acknowledged record is in the operating system's page cache, as with any Kafka broker of one replica.
 * So it outlives a kill -9 of this JVM, but the last seconds do not outlive a power cut.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final Path directory;
    private final int port;
    private final boolean temporary;
    private final @Nullable BrokerGuard guard;
    private @Nullable KafkaRaftServer server;
    private int controllerPort;

    private EmbeddedKafka(
            Path directory, int port, boolean temporary, @Nullable BrokerGuard guard) {
        this.directory = directory.toAbsolutePath();
        this.port = LoopbackPort.orFree(port);
        this.temporary = temporary;
        this.guard = guard;
    }

    /** A broker, not yet started, that keeps its log in the directory; port 0 picks a free one and keeps it. */
    public static EmbeddedKafka in(Path directory, int port) {
        return new EmbeddedKafka(directory, port, false, null);
    }

    /** The same broker, not yet started, for these users only; each may do what is said of it and nothing else. */
    public EmbeddedKafka guarded(Map<String, String> passwords, Collection<AclBinding> rights) {
        return new EmbeddedKafka(directory, port, temporary, new BrokerGuard(passwords, rights));
    }

    /** A broker, already started, on a free port; its log goes when it is closed. */
    public static EmbeddedKafka temporary() {
        try {
            return new EmbeddedKafka(Files.createTempDirectory("redress-kafka-"), 0, true, null)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the broker", e);
        }
    }

    /** Returns when clients can connect; does nothing on a running broker. */
    public synchronized EmbeddedKafka start() {
        if (server != null) {
            return this;
        }
        format();
        controllerPort = LoopbackPort.free();
        var settings = new BrokerSettings(directory, port, controllerPort, guard).asProperties();
        var starting = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException | Error e) {
            starting.shutdown();
            throw new IllegalStateException(
                    "the broker does not start on port " + port + " in " + directory, e);
        }
        server = starting;
        if (guard != null) {
            guard.install(bootstrapServers());
        }
        log.info("broker listens on {}, its log is in {}", bootstrapServers(), directory);
        return this;
    }

    /** Clients lose the broker; its log and port stay. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryFiles.delete(directory);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    int controllerPort() {
        return controllerPort;
    }

    Path directory() {
        return directory;
    }

    /** Gives the directory its cluster id, or leaves a directory that has one as it is. */
    private void format() {
        try {
            new Formatter()
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(clusterId())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setIgnoreFormatted(true)
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the broker cannot prepare its directory " + directory, e);
        }
    }

    private String clusterId() throws IOException {
        var meta = directory.resolve("meta.properties");
        if (Files.exists(meta)) {
            var known = new Properties();
            try (var in = Files.newBufferedReader(meta)) {
                known.load(in);
            }
            return known.getProperty("cluster.id", Uuid.randomUuid().toString());
        }
        return Uuid.randomUuid().toString();
    }
}
