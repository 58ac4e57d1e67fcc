package io.redress.triage.signals;

import io.redress.contract.Topic;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what the watch's group has committed against the ends of the log. What was polled and waits in
 * a buffer is not committed, and so counts as unread, which the position of the consumer would not tell.
 */
final class BrokerLogEnd implements LogEnd, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BrokerLogEnd.class);

    /** The thread that asks is the one that reads: better not to know than to hold it up. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final String group;
    private final Properties settings;
    private @Nullable Admin admin;

    BrokerLogEnd(String group, Properties settings) {
        this.group = group;
        this.settings = settings;
    }

    @Override
    public synchronized boolean isReached(int partition) {
        var both =
                Stream.of(Topic.INTAKE, Topic.TRIAGE)
                        .map(topic -> new TopicPartition(topic.topicName(), partition))
                        .toList();
        try {
            // The end first: what is committed after it was asked can only be more.
            var ends =
                    get(
                            admin().listOffsets(
                                            both.stream()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    Function.identity(),
                                                                    p -> OffsetSpec.latest())))
                                    .all());
            var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(both);
            var committed =
                    get(
                            admin().listConsumerGroupOffsets(Map.of(group, spec))
                                    .partitionsToOffsetAndMetadata(group));
            return both.stream()
                    .allMatch(
                            p -> {
                                var read = committed.get(p);
                                var end = ends.get(p);
                                return end != null
                                        && end.offset() <= (read == null ? 0 : read.offset());
                            });
        } catch (ExecutionException | TimeoutException | KafkaException unknown) {
            log.debug("The end of partition {} is not known: {}", partition, unknown.toString());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    private static <T> T get(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }
}
