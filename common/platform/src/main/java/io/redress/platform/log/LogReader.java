package io.redress.platform.log;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventTypes;
import io.redress.contract.UnreadableRecordException;
import io.redress.platform.log.Positions.Position;
import io.redress.platform.observability.Traces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Brings records to one handler: from the stored position, decoded, poison put aside, position stored
 * after the handler is through. Anything thrown from here is a passing fault: the container waits and
 * brings the same records again.
 */
final class LogReader
        implements BatchConsumerAwareMessageListener<String, byte[]>,
                ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(LogReader.class);
    private static final int ATTEMPTS = 3;

    /** Each waits for the driver's own server selection (3 s): together less than the poll interval allows. */
    private static final int SEEK_ATTEMPTS = 60;

    private final EventHandler handler;
    private final EventCodec codec;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final @Nullable Traces traces;
    private final Map<TopicPartition, Position> held = new ConcurrentHashMap<>();
    private int attempts;

    LogReader(
            EventHandler handler,
            EventCodec codec,
            Positions positions,
            DeadLetters deadLetters,
            @Nullable Traces traces) {
        this.traces = traces;
        this.handler = handler;
        this.codec = codec;
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    /** Offsets of the first records not yet taken in, of the partitions that this reader holds. */
    Map<TopicPartition, Position> held() {
        return Map.copyOf(held);
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> seekPatiently(consumer, partition));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(held::remove);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(held::remove);
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> polling) {
        var consumer = Objects.requireNonNull(polling, "polling consumer");
        var partitions = partitionsOf(records);
        if (!held.keySet().containsAll(partitions)) {
            partitions.forEach(partition -> seek(consumer, partition));
            return;
        }
        var readable = readable(records);
        try {
            handleTraced(readable.stream().<EventEnvelope<?>>map(Decoded::envelope).toList());
            attempts = 0;
        } catch (RuntimeException failure) {
            if (Faults.passes(failure) || ++attempts < ATTEMPTS) {
                throw failure;
            }
            attempts = 0;
            log.warn(
                    "{} failed {} times on a batch, going one by one: {}",
                    handler.name(),
                    ATTEMPTS,
                    failure.toString());
            oneByOne(readable);
        }
        advance(records, consumer);
    }

    @SuppressWarnings("try") // the spans are closed for their effect
    private void handleTraced(List<EventEnvelope<?>> events) {
        if (traces == null) {
            handler.handle(events);
            return;
        }
        var sampled =
                events.stream().map(EventEnvelope::traceparent).filter(Objects::nonNull).toList();
        try (var spans = traces.beginEach(sampled, handler.name())) {
            handler.handle(events);
        }
    }

    private List<Decoded> readable(List<ConsumerRecord<String, byte[]>> records) {
        var wanted = records.stream().filter(this::wanted).toList();
        codec.expect(sealed(wanted));
        var readable = new ArrayList<Decoded>(wanted.size());
        for (var record : wanted) {
            try {
                codec.decode(headersOf(record), record.value(), record.offset())
                        .ifPresent(envelope -> readable.add(new Decoded(record, envelope)));
            } catch (UnreadableRecordException broken) {
                deadLetters.park(record, handler.name(), broken);
            }
        }
        return readable;
    }

    /** The complaints whose keys the records need. */
    static Set<ComplaintId> sealed(Collection<ConsumerRecord<String, byte[]>> records) {
        var complaints = new HashSet<ComplaintId>();
        for (var record : records) {
            if (record.headers().lastHeader(EventCodec.DATA_KEY_ID) != null) {
                try {
                    complaints.add(ComplaintId.of(record.key()));
                } catch (IllegalArgumentException | NullPointerException strange) {
                    log.debug("A sealed record whose key is no complaint id");
                }
            }
        }
        return complaints;
    }

    /** A record without a type is no event of ours: whoever reads it says so. */
    private boolean wanted(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader(EventCodec.TYPE);
        return type == null
                || type.value() == null
                || EventTypes.named(new String(type.value(), StandardCharsets.UTF_8))
                        .map(handler::wants)
                        .orElse(true);
    }

    private void oneByOne(List<Decoded> readable) {
        for (var each : readable) {
            try {
                handler.handle(List.of(each.envelope()));
            } catch (RuntimeException failure) {
                if (Faults.passes(failure)) {
                    throw failure;
                }
                log.error("{} cannot take an event", handler.name(), failure);
                deadLetters.park(each.record(), handler.name(), failure);
            }
        }
    }

    private void advance(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        var reached = new HashMap<TopicPartition, Position>();
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            var before = held.get(partition);
            if (before != null) {
                reached.put(partition, new Position(record.offset() + 1, before.epoch()));
            }
        }
        if (positions.advance(handler.name(), reached)) {
            held.putAll(reached);
        } else {
            log.info("{} was rebuilt elsewhere; reading its position anew", handler.name());
            reached.keySet().forEach(partition -> seek(consumer, partition));
        }
    }

    /** Without its position a partition must not be read: rather hold the line while the store is away. */
    private void seekPatiently(Consumer<?, ?> consumer, TopicPartition partition) {
        for (int attempt = 1; ; attempt++) {
            try {
                seek(consumer, partition);
                return;
            } catch (RuntimeException failure) {
                if (!Faults.passes(failure) || attempt == SEEK_ATTEMPTS) {
                    throw failure;
                }
                log.warn("{} waits for the store to tell its position", handler.name());
            }
        }
    }

    private void seek(Consumer<?, ?> consumer, TopicPartition partition) {
        held.remove(partition);
        var position = positions.of(handler.name(), partition);
        consumer.seek(partition, position.next());
        held.put(partition, position);
    }

    private static Set<TopicPartition> partitionsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toSet());
    }

    static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(
                        header -> {
                            if (header.value() != null) {
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8));
                            }
                        });
        return headers;
    }

    private record Decoded(ConsumerRecord<String, byte[]> record, EventEnvelope<?> envelope) {}
}
