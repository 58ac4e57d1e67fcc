package io.redress.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one broker on one small machine needs to be told; whatever is not here is Kafka's default. */
record BrokerSettings(Path directory, int port, int controllerPort, @Nullable BrokerGuard guard) {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";

    Map<String, String> asProperties() {
        var settings = new HashMap<String, String>();
        settings.putAll(oneNode());
        settings.putAll(nothingIsForgotten());
        settings.putAll(smallFootprint());
        if (guard != null) {
            settings.putAll(guard.asProperties(CLIENTS, CONTROLLER));
        }
        return settings;
    }

    private Map<String, String> oneNode() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE_ID)),
                Map.entry(
                        "controller.quorum.voters",
                        NODE_ID + "@" + LoopbackPort.HOST + ":" + controllerPort),
                Map.entry(
                        "listeners",
                        CLIENTS
                                + "://"
                                + LoopbackPort.HOST
                                + ":"
                                + port
                                + ","
                                + CONTROLLER
                                + "://"
                                + LoopbackPort.HOST
                                + ":"
                                + controllerPort),
                Map.entry("advertised.listeners", CLIENTS + "://localhost:" + port),
                Map.entry(
                        "listener.security.protocol.map",
                        CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("inter.broker.listener.name", CLIENTS),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // After kill -9 the controller waits for the broker's old session to end: 5 s
                // instead of 9 s.
                // Shorter, and a machine that is busy for a moment loses its broker.
                Map.entry("broker.session.timeout.ms", "5000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }

    /** The log is the record: neither events nor the readers' places in it age away. */
    private static Map<String, String> nothingIsForgotten() {
        return Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "offsets.retention.minutes", String.valueOf(10 * 365 * 24 * 60),
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "default.replication.factor", "1",
                "min.insync.replicas", "1");
    }

    private static Map<String, String> smallFootprint() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.segment.bytes", String.valueOf(128 << 20)),
                Map.entry("log.index.size.max.bytes", String.valueOf(1 << 20)),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.backoff.ms", "5000"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20)),
                Map.entry("log.cleaner.io.buffer.size", String.valueOf(256 << 10)),
                Map.entry("offsets.load.buffer.size", String.valueOf(1 << 20)));
    }
}
