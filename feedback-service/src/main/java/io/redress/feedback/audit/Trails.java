package io.redress.feedback.audit;

import io.redress.contract.Topic;
import io.redress.contract.audit.AuditRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of all services' trails, and clients that read them. */
final class Trails {

    private static final Map<TopicPartition, String> SERVICES =
            Arrays.stream(Topic.values())
                    .map(Topic::writer)
                    .distinct()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    service -> new TopicPartition(AuditRecord.topic(service), 0),
                                    Function.identity()));

    private final Map<String, Object> settings;

    Trails(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    List<TopicPartition> partitions() {
        return List.copyOf(SERVICES.keySet());
    }

    String serviceOf(TopicPartition partition) {
        return SERVICES.getOrDefault(partition, "unknown");
    }

    KafkaConsumer<String, byte[]> consumer() {
        var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(SERVICES.keySet());
        return consumer;
    }
}
