package io.redress.platform.sealing;

import io.redress.contract.Topic;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.log.Positions;
import io.redress.platform.log.Positions.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the topic of keys: every key goes to memory at once and then, with the position, to the store. Whoever misses
 * a key waits here until the topic was read to the end that it had when they asked.
 */
final class KeyTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyTail.class);
    private static final String NAME = "data-keys";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long RETRY_MILLIS = 500;

    private final Supplier<KafkaConsumer<String, byte[]>> consumers;
    private final Positions positions;
    private final StoredKeys store;
    private final RecentKeys recent;
    private final Queue<Waiting> asking = new ConcurrentLinkedQueue<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> polling;
    private @Nullable Thread thread;

    KeyTail(
            Supplier<KafkaConsumer<String, byte[]>> consumers,
            Positions positions,
            StoredKeys store,
            RecentKeys recent) {
        this.consumers = consumers;
        this.positions = positions;
        this.store = store;
        this.recent = recent;
    }

    /**
     * Returns when this holds, or else when everything is taken in that the topic had at the time of the call.
     *
     * @throws LogUnavailableException when that cannot be known in time
     */
    void await(BooleanSupplier known, Duration atMost) {
        var waiting = new Waiting(known);
        asking.add(waiting);
        var consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!waiting.done.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailableException(
                        "the keys could not be read to their end in " + atMost,
                        new TimeoutException());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("stopped while waiting for a key", interrupted);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("data-keys").start(this::followForEver);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
        var following = thread;
        if (following != null) {
            try {
                following.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before all who read events, and after them at the end. */
    @Override
    public int getPhase() {
        return -1_000;
    }

    private void followForEver() {
        while (running) {
            try (var consumer = consumers.get()) {
                follow(consumer);
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("Cannot follow the keys, trying again: {}", failure.toString());
                    pause();
                }
            } finally {
                polling = null;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        var reached = new HashMap<TopicPartition, Position>();
        for (var info : consumer.partitionsFor(Topic.dataKeys())) {
            var partition = new TopicPartition(info.topic(), info.partition());
            reached.put(partition, positions.of(NAME, partition));
        }
        if (reached.isEmpty()) {
            pause(); // whoever starts first makes the topic
            return;
        }
        consumer.assign(reached.keySet());
        reached.forEach((partition, position) -> consumer.seek(partition, position.next()));
        polling = consumer;
        while (running) {
            take(poll(consumer), consumer, reached);
            listen(consumer);
            waiting.removeIf(each -> each.isAnswered(consumer));
        }
    }

    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException somebodyAsks) {
            return ConsumerRecords.empty();
        }
    }

    private void take(
            ConsumerRecords<String, byte[]> records,
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Position> reached) {
        if (records.isEmpty()) {
            return;
        }
        var latest = new LinkedHashMap<KeyName, KnownKey>();
        for (var record : records) {
            KeyName.parse(record.key())
                    .ifPresent(name -> latest.put(name, KeyRecord.read(name, record)));
        }
        recent.put(latest.values());
        store.write(latest.values());
        for (var partition : records.partitions()) {
            reached.put(partition, new Position(consumer.position(partition), 0));
        }
        positions.advance(NAME, reached);
    }

    private void listen(KafkaConsumer<String, byte[]> consumer) {
        var fresh = new ArrayList<Waiting>();
        for (var asked = asking.poll(); asked != null; asked = asking.poll()) {
            fresh.add(asked);
        }
        if (fresh.stream().anyMatch(each -> !each.known.getAsBoolean())) {
            var ends = endOffsets(consumer);
            fresh.forEach(each -> each.end = ends);
        }
        waiting.addAll(fresh);
    }

    private static Map<TopicPartition, Long> endOffsets(KafkaConsumer<String, byte[]> consumer) {
        while (true) {
            try {
                return consumer.endOffsets(consumer.assignment());
            } catch (WakeupException anotherAsks) {
                // They are answered in the next round.
            }
        }
    }

    private void pause() {
        try {
            stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody who misses a key. */
    private static final class Waiting {

        private final BooleanSupplier known;
        private final CountDownLatch done = new CountDownLatch(1);
        private @Nullable Map<TopicPartition, Long> end;

        Waiting(BooleanSupplier known) {
            this.known = known;
        }

        boolean isAnswered(KafkaConsumer<?, ?> consumer) {
            var target = end;
            if (known.getAsBoolean()
                    || (target != null
                            && target.entrySet().stream()
                                    .allMatch(
                                            e -> consumer.position(e.getKey()) >= e.getValue()))) {
                done.countDown();
                return true;
            }
            return false;
        }
    }
}
