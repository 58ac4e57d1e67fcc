package io.redress.platform.log;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads single records again, by their offsets: for a view that keeps where something was said instead
 * of what was said. Outside any consumer group; for work that is done now and then, for one person.
 */
public final class LogRecords {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS = 20;

    private final Supplier<KafkaConsumer<String, byte[]>> consumers;
    private final Topics topics;
    private final EventCodec codec;
    private final Map<Topic, Integer> partitions = new ConcurrentHashMap<>();

    LogRecords(Supplier<KafkaConsumer<String, byte[]>> consumers, Topics topics, EventCodec codec) {
        this.consumers = consumers;
        this.topics = topics;
        this.codec = codec;
    }

    /**
     * Those records of this complaint, in their order. What is not there, is another's, or cannot be read
     * is left out.
     *
     * @throws LogUnavailableException when the broker does not give them in time
     */
    public List<EventEnvelope<?>> of(ComplaintId complaint, Topic topic, Set<Long> offsets) {
        if (offsets.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<EventEnvelope<?>>();
        var wanted = new TreeSet<>(offsets);
        var partition = new TopicPartition(topic.topicName(), partition(complaint, topic));
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            wanted.tailSet(end, true).clear();
            for (int empty = 0; !wanted.isEmpty(); ) {
                consumer.seek(partition, wanted.getFirst());
                var records = consumer.poll(POLL).records(partition);
                if (records.isEmpty() && ++empty > EMPTY_POLLS) {
                    throw new LogUnavailableException(
                            "the broker did not give the records in time",
                            new TimeoutException(partition.toString()));
                }
                for (var record : records) {
                    wanted.headSet(record.offset(), false).clear(); // compacted or aborted
                    if (wanted.remove(record.offset())
                            && complaint.toString().equals(record.key())) {
                        decoded(record).ifPresent(found::add);
                    }
                }
            }
        } catch (LogUnavailableException away) {
            throw away;
        } catch (KafkaException away) {
            throw new LogUnavailableException("the broker could not be read", away);
        }
        return found;
    }

    private Optional<EventEnvelope<?>> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return codec.decode(LogReader.headersOf(record), record.value(), record.offset())
                    .map(envelope -> envelope);
        } catch (UnreadableRecordException parkedBefore) {
            return Optional.empty();
        }
    }

    /** As Kafka's own partitioner places keys; how many there are never changes. */
    private int partition(ComplaintId complaint, Topic topic) {
        int count = partitions.computeIfAbsent(topic, it -> topics.ends(Set.of(it)).size());
        var key = complaint.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % count;
    }
}
