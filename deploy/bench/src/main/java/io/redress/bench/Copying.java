package io.redress.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that a service between two topics can do: copy every record as it is, acknowledged by all replicas. */
final class Copying {

    private Copying() {}

    /** @return complaints a second, from the first record of the topic to the last acknowledged copy */
    static double perSecond(String bootstrap, String topic) throws InterruptedException {
        var target = "bench-copy-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                var consumer =
                        new KafkaConsumer<>(
                                Map.of("bootstrap.servers", bootstrap),
                                new StringDeserializer(),
                                new ByteArrayDeserializer());
                var producer =
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                                new StringSerializer(),
                                new ByteArraySerializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            admin.createTopics(List.of(new NewTopic(target, partitions.size(), (short) 1)))
                    .all()
                    .get();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var complaints = new HashSet<String>();
            var began = Instant.now();
            while (partitions.stream()
                    .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    complaints.add(record.key());
                    var sending =
                            producer.send(
                                    new ProducerRecord<>(
                                            target,
                                            null,
                                            record.key(),
                                            record.value(),
                                            record.headers()));
                    if (sending.isCancelled()) {
                        throw new IllegalStateException("a copy was cancelled");
                    }
                }
            }
            producer.flush();
            return complaints.size() * 1e3 / Duration.between(began, Instant.now()).toMillis();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("could not make the topic of the copies", failed);
        }
    }
}
