package io.redress.feedback.audit;

import io.redress.contract.audit.AuditCheck;
import io.redress.platform.log.LogUnavailableException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Walks the trails from their first record to their ends of now, and holds them against the heads that the view saw. */
final class TrailCheck {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Trails trails;
    private final AuditView view;

    TrailCheck(Trails trails, AuditView view) {
        this.trails = trails;
        this.view = view;
    }

    /** One at a time: it reads everything. @throws LogUnavailableException when the broker cannot be read */
    synchronized AuditCheck.Verdict run() {
        var check = new AuditCheck();
        // Before the ends: what the view saw until then lies before them.
        view.heads().forEach(check::expect);
        try (var consumer = trails.consumer()) {
            var ends = consumer.endOffsets(trails.partitions());
            consumer.seekToBeginning(trails.partitions());
            while (!isAt(ends, consumer)) {
                consumer.poll(POLL)
                        .forEach(
                                record -> {
                                    var partition =
                                            new TopicPartition(record.topic(), record.partition());
                                    if (record.offset() < ends.getOrDefault(partition, 0L)) {
                                        check.take(
                                                trails.serviceOf(partition),
                                                record.offset(),
                                                record.value());
                                    }
                                });
            }
        } catch (KafkaException away) {
            throw new LogUnavailableException("the audit trail cannot be read", away);
        }
        return check.verdict();
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, Consumer<?, ?> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
