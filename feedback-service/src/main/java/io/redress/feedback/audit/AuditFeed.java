package io.redress.feedback.audit;

import io.redress.contract.UnreadableRecordException;
import io.redress.contract.audit.AuditRecord;
import io.redress.feedback.audit.AuditView.Seen;
import io.redress.platform.log.LogReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the trails into the store, from where it left off beside them. Whatever fails is tried again from there. */
final class AuditFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final LogReaders readers;
    private final Trails trails;
    private final AuditView view;
    private volatile boolean running;
    private @Nullable Thread reading;

    AuditFeed(LogReaders readers, Trails trails, AuditView view) {
        this.readers = readers;
        this.trails = trails;
        this.view = view;
    }

    @Override
    public void start() {
        running = true;
        reading = Thread.ofVirtual().name("audit-feed").start(this::readAlways);
    }

    private void readAlways() {
        try {
            while (running) {
                Thread.sleep(AGAIN);
                if (readers.ready()) {
                    read();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var consumer = trails.consumer()) {
            view.prepare();
            trails.partitions().forEach(it -> consumer.seek(it, view.next(it)));
            while (running) {
                take(consumer);
            }
        } catch (RuntimeException again) {
            if (running) {
                log.warn("The audit trail is read again from its last place: {}", again.toString());
            }
        }
    }

    private void take(Consumer<String, byte[]> consumer) {
        var records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        view.put(readable(records));
        records.partitions().forEach(it -> view.reached(it, consumer.position(it)));
    }

    private static List<Seen> readable(ConsumerRecords<String, byte[]> records) {
        var seen = new ArrayList<Seen>();
        for (var record : records) {
            try {
                seen.add(
                        new Seen(
                                AuditRecord.decoded(record.value()),
                                AuditRecord.hash(record.value())));
            } catch (UnreadableRecordException broken) {
                log.error("Not an audit record: {}", place(record));
            }
        }
        return seen;
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    @Override
    public void stop() {
        running = false;
        var thread = reading;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
