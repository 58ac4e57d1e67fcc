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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads topics from their first record, outside any consumer group: for rebuilding. */
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
        return new Cursor(consumers.get(), of);
    }

    /** One pass over some topics. Not thread-safe. */
    public final class Cursor implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Collection<Topic> of;
        private final Map<TopicPartition, Long> next;

        private Cursor(KafkaConsumer<String, byte[]> consumer, Collection<Topic> of) {
            this.consumer = consumer;
            this.of = List.copyOf(of);
            this.next =
                    topics.ends(of).keySet().stream().collect(Collectors.toMap(p -> p, p -> 0L));
            consumer.assign(next.keySet());
            consumer.seekToBeginning(next.keySet());
        }

        /** Hands over everything up to the end as it is now, in batches. Records that break the contract were parked when they were first read. */
        public void readToEnd(Consumer<List<EventEnvelope<?>>> take) {
            var ends = topics.ends(of);
            while (ends.entrySet().stream()
                    .anyMatch(end -> next.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                var events = new ArrayList<EventEnvelope<?>>();
                for (var record : consumer.poll(POLL)) {
                    next.put(
                            new TopicPartition(record.topic(), record.partition()),
                            record.offset() + 1);
                    try {
                        codec.decode(LogReader.headersOf(record), record.value(), record.offset())
                                .ifPresent(events::add);
                    } catch (UnreadableRecordException parkedBefore) {
                        log.debug("Passing over a parked record: {}", parkedBefore.getMessage());
                    }
                }
                take.accept(events);
                ends.forEach(
                        (partition, end) ->
                                next.merge(partition, consumer.position(partition), Math::max));
            }
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
