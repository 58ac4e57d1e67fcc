package io.redress.testkit;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The other services' side of the topics, for a test of one service: puts in what they would write,
 * reads what comes out.
 */
public final class TestTopics implements AutoCloseable {

    private final NewRecords newKeys;
    private final TestKeys keys;
    private final EventCodec codec;
    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    public TestTopics() {
        this(Infrastructure.kafkaBootstrap());
    }

    public TestTopics(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        makeTopics();
        this.newKeys = new NewRecords(settings(), Topic.dataKeys());
        this.keys = new TestKeys(this::send, newKeys::read);
        this.codec = new EventCodec(keys);
    }

    /** As a stateless writer would: no sequence. The id derives from the event's own content. */
    public EventEnvelope<?> put(Event event) {
        return put(event, 0, null);
    }

    /** As the owner of an aggregate would. */
    public EventEnvelope<?> put(Event event, long sequence, @Nullable UUID cause) {
        var content = new EventCodec().json(event).getBytes(StandardCharsets.UTF_8);
        var id = EventEnvelope.idOf(UUID.nameUUIDFromBytes(content), event, (int) sequence);
        var envelope = new EventEnvelope<>(id, sequence, null, cause, null, event);
        put(envelope);
        return envelope;
    }

    /** As it is; twice for a resent record. */
    public void put(EventEnvelope<?> envelope) {
        var wire = codec.encode(envelope);
        var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers()
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** As intake does when a person is erased: what was sealed for this complaint opens no more. */
    public void destroyKeys(ComplaintId complaint) {
        keys.destroy(complaint);
    }

    /** Any bytes, for records that break the contract. */
    public void putRaw(String topic, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach(
                (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Everything in the topic about this complaint up to now, in order. */
    public List<EventEnvelope<?>> read(Topic topic, ComplaintId about) {
        return read(topic.topicName()).stream()
                .filter(record -> about.toString().equals(record.key()))
                .<EventEnvelope<?>>map(this::decoded)
                .toList();
    }

    /** What the record says, opened. */
    public EventEnvelope<?> decoded(ConsumerRecord<String, byte[]> record) {
        return codec.decode(headers(record), record.value(), record.offset()).orElseThrow();
    }

    /** The events in it, without their envelopes. */
    public List<Event> events(Topic topic, ComplaintId about) {
        return read(topic, about).stream().<Event>map(EventEnvelope::event).toList();
    }

    /** All records of a topic up to now. */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var all = new NewRecords(settings(), topic)) {
            return all.read();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing to " + record.topic(), stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("could not write to " + record.topic(), failed);
        }
    }

    private void makeTopics() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (var admin = Admin.create(settings)) {
            var topics =
                    Arrays.stream(Topic.values())
                            .map(topic -> new NewTopic(topic.topicName(), 2, (short) -1))
                            .collect(Collectors.toSet());
            topics.add(
                    new NewTopic(Topic.dataKeys(), 2, (short) -1)
                            .configs(Map.of("cleanup.policy", "compact")));
            for (var creation : admin.createTopics(topics).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("could not make the topics", failed);
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while making topics", stopped);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        newKeys.close();
        producer.close();
    }
}
