package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;
import io.redress.platform.log.LogUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The one writer of keys, intake's. No store is asked for a new one: a second key of a complaint is as good as the first. */
final class PublishedKeys implements DataKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MasterKeys master;
    private final RecentKeys recent;
    private final StoredKeys store;
    private final KeyTail tail;
    private final Producer<String, byte[]> producer;
    private final Clock clock;

    PublishedKeys(
            MasterKeys master,
            RecentKeys recent,
            StoredKeys store,
            KeyTail tail,
            Producer<String, byte[]> producer,
            Clock clock) {
        this.master = master;
        this.recent = recent;
        this.store = store;
        this.tail = tail;
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Returns when each of these complaints has a key that the broker has.
     *
     * @throws LogUnavailableException when that could not be had in time
     */
    void ensure(Collection<ComplaintId> complaints) {
        var now = clock.instant();
        var made = new ArrayList<KnownKey>();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var complaint : complaints) {
            if (recent.living(complaint).isEmpty()) {
                var key = master.make(complaint);
                made.add(KnownKey.made(key, now));
                records.add(KeyRecord.of(key, now));
            }
        }
        publish(records);
        recent.put(made);
    }

    @Override
    public void destroy(ComplaintId complaint) {
        tail.await(() -> false, PATIENCE);
        var living =
                store.of(List.of(complaint)).stream()
                        .filter(KnownKey::lives)
                        .map(KnownKey::name)
                        .toList();
        publish(living.stream().map(KeyRecord::tombstone).toList());
        var destroyed = living.stream().map(KnownKey::destroyed).toList();
        recent.put(destroyed);
        store.write(destroyed);
    }

    /** Lets the broker close the segments in which keys lie: it forgets nothing of one that is written to. */
    void turn() {
        publish(
                producer.partitionsFor(io.redress.contract.Topic.dataKeys()).stream()
                        .map(partition -> KeyRecord.turn(partition.partition()))
                        .toList());
    }

    private void publish(List<ProducerRecord<String, byte[]>> records) {
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(records.size());
            records.forEach(record -> sent.add(producer.send(record)));
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("stopped while publishing a key", stopped);
        } catch (ExecutionException | KafkaException failure) {
            throw new LogUnavailableException("could not publish a key", failure);
        }
    }
}
