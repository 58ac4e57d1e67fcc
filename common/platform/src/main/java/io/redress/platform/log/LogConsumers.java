package io.redress.platform.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers of no group for the Kafka that this service is configured for. */
public final class LogConsumers {

    private static final int QUICK_MILLIS = 50;

    private final Map<String, Object> settings;

    LogConsumers(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    KafkaConsumer<String, byte[]> create() {
        return create(settings);
    }

    /** One whose questions do not wait behind a long fetch. */
    public KafkaConsumer<String, byte[]> quick() {
        var quick = new HashMap<>(settings);
        quick.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, QUICK_MILLIS);
        return create(quick);
    }

    private static KafkaConsumer<String, byte[]> create(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
