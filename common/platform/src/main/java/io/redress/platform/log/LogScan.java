package io.redress.platform.log;

import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics outside any consumer group: from their first record, for rebuilding, or from a position
 * that a view of this one machine keeps beside its data.
 */
public final class LogScan {

    private static final Logger log = LoggerFactory.getLogger(LogScan.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<KafkaConsumer<String, byte[]>> consumers;
    private final Topics topics;
    private final EventCodec codec;

    LogScan(Supplier<KafkaConsumer<String, byte[]>> consumers, Topics topics, EventCodec codec) {
        this.consumers = consumers;
        this.topics = topics;
        this.codec = codec;
    }

    public Cursor open(Collection<Topic> of) {
        return open(of, Map.of());
    }

    /** @param from offsets of the first records to hand over; a partition that is not named starts at its first */
    public Cursor open(Collection<Topic> of, Map<TopicPartition, Long> from) {
        return new Cursor(consumers.get(), of, from);
    }

    /** One pass over some topics. Not thread-safe. */
    public final class Cursor implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Collection<Topic> of;
        private final Map<TopicPartition, Long> next;

        private Cursor(
                KafkaConsumer<String, byte[]> consumer,
                Collection<Topic> of,
                Map<TopicPartition, Long> from) {
            this.consumer = consumer;
            this.of = List.copyOf(of);
            this.next =
                    topics.ends(of).keySet().stream()
                            .collect(Collectors.toMap(p -> p, p -> from.getOrDefault(p, 0L)));
            consumer.assign(next.keySet());
            next.forEach(consumer::seek);
        }

        /** Hands over everything up to the end as it is now, in batches. Records that break the contract were parked when they were first read. */
        public void readToEnd(Consumer<List<EventEnvelope<?>>> take) {
            var ends = topics.ends(of);
            while (ends.entrySet().stream()
                    .anyMatch(end -> next.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                take.accept(poll(POLL));
            }
        }

        /** What comes within this time; perhaps nothing. Once taken, it is not handed over again. */
        public List<EventEnvelope<?>> poll(Duration atMost) {
            var events = new ArrayList<EventEnvelope<?>>();
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(atMost).forEach(records::add);
            codec.expect(LogReader.sealed(records));
            for (var record : records) {
                try {
                    codec.decode(LogReader.headersOf(record), record.value(), record.offset())
                            .ifPresent(events::add);
                } catch (UnreadableRecordException parkedBefore) {
                    log.debug("Passing over a parked record: {}", parkedBefore.getMessage());
                }
            }
            next.replaceAll((partition, reached) -> consumer.position(partition));
            return events;
        }

        /** Records behind the end, as the consumer last saw it. */
        public long lag() {
            return next.keySet().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
        }

        /** Offsets of the first records not handed over. */
        public Map<TopicPartition, Long> positions() {
            return Map.copyOf(next);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
