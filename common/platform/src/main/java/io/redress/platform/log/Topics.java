package io.redress.platform.log;

import io.redress.contract.Topic;
import io.redress.contract.Topic.Keeping;
import io.redress.contract.audit.AuditRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the contract on the broker. Makes those that are missing; never changes one that is there. */
public final class Topics {

    private static final long TIMEOUT_SECONDS = 15;

    /**
     * A key that was destroyed is gone from the broker's files within a day: its segment is closed after an hour at the
     * latest, and compacted within six more. Its tombstone stays a week, for services that were away.
     */
    static final Map<String, String> KEYS =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofHours(1)),
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofHours(6)),
                    TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(7)));

    private final String service;
    private final Map<String, Object> adminSettings;
    private final LogProperties properties;

    Topics(String service, Map<String, Object> adminSettings, LogProperties properties) {
        this.service = service;
        this.adminSettings = Map.copyOf(adminSettings);
        this.properties = properties;
    }

    /** @throws LogUnavailableException when the broker cannot be asked */
    void ensure() {
        try (var admin = Admin.create(adminSettings)) {
            var existing = get(admin.listTopics().names());
            var missing =
                    wanted().stream().filter(topic -> !existing.contains(topic.name())).toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                try {
                    get(creation);
                } catch (LogUnavailableException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw failure;
                    }
                }
            }
        }
    }

    /** The offset after the last record of every partition. @throws LogUnavailableException */
    public Map<TopicPartition, Long> ends(Collection<Topic> topics) {
        try (var admin = Admin.create(adminSettings)) {
            var names = topics.stream().map(Topic::topicName).toList();
            var partitions =
                    get(admin.describeTopics(names).allTopicNames()).values().stream()
                            .flatMap(
                                    t ->
                                            t.partitions().stream()
                                                    .map(
                                                            p ->
                                                                    new TopicPartition(
                                                                            t.name(),
                                                                            p.partition())))
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(), p -> OffsetSpec.latest()));
            return get(admin.listOffsets(partitions).all()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        Arrays.stream(Topic.values())
                .forEach(topic -> wanted.add(newTopic(topic.topicName(), topic.keeping())));
        wanted.add(newTopic(Topic.deadLetters(service), Keeping.FOR_EVER));
        Stream.concat(Stream.of(service), Arrays.stream(Topic.values()).map(Topic::writer))
                .distinct()
                .forEach(writer -> wanted.add(audit(writer)));
        wanted.add(
                new NewTopic(Topic.dataKeys(), properties.partitions(), properties.replicas())
                        .configs(KEYS));
        return wanted;
    }

    /** In one partition the records of a chain lie in its order. */
    private NewTopic audit(String writer) {
        var name = AuditRecord.topic(writer);
        return new NewTopic(name, 1, properties.replicas())
                .configs(newTopic(name, Keeping.FOR_EVER).configs());
    }

    private NewTopic newTopic(String name, Keeping keeping) {
        var settings =
                switch (keeping) {
                    case FOR_EVER ->
                            Map.of(
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                            TopicConfig.CLEANUP_POLICY_DELETE,
                                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                                    TopicConfig.RETENTION_BYTES_CONFIG, "-1");
                    case LATEST_PER_KEY ->
                            Map.of(
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                    TopicConfig.CLEANUP_POLICY_COMPACT);
                };
        return new NewTopic(name, properties.partitions(), properties.replicas()).configs(settings);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("stopped while asking the broker", stopped);
        } catch (ExecutionException failed) {
            throw new LogUnavailableException(
                    "the broker said no", failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new LogUnavailableException(
                    "the broker did not answer in " + TIMEOUT_SECONDS + " s", late);
        }
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
