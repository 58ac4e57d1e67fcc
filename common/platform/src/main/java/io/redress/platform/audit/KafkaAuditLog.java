package io.redress.platform.audit;

import io.redress.contract.EventCodec;
import io.redress.contract.UnreadableRecordException;
import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditHead;
import io.redress.contract.audit.AuditRecord;
import io.redress.platform.log.LogUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The trail on Kafka, in one partition. */
final class KafkaAuditLog implements AuditLog {

    /** So many last records are looked at for heads: more than the processes of one service are. */
    private static final long LAST = 200;

    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final Producer<String, byte[]> producer;
    private final Supplier<Consumer<String, byte[]>> consumers;

    KafkaAuditLog(
            String service,
            Producer<String, byte[]> producer,
            Supplier<Consumer<String, byte[]>> consumers) {
        this.partition = new TopicPartition(AuditRecord.topic(service), 0);
        this.producer = producer;
        this.consumers = consumers;
    }

    @Override
    public CompletableFuture<Void> send(Link link) {
        var written = new CompletableFuture<Void>();
        var record =
                new ProducerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        link.head().chain().toString(),
                        link.value());
        record.headers()
                .add(EventCodec.TYPE, bytes(AuditRecord.TYPE))
                .add(EventCodec.CONTENT_TYPE, bytes("application/json"));
        try {
            var answeredByCallback =
                    producer.send(
                            record,
                            (metadata, failure) -> {
                                if (failure == null) {
                                    written.complete(null);
                                } else {
                                    written.completeExceptionally(failure);
                                }
                            });
        } catch (KafkaException failure) {
            written.completeExceptionally(failure);
        }
        return written;
    }

    @Override
    public List<AuditHead> heads() {
        var heads = new LinkedHashMap<UUID, AuditHead>();
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(0, end - LAST));
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(record -> note(record, heads));
            }
        } catch (KafkaException away) {
            throw new LogUnavailableException("the trail so far cannot be read", away);
        }
        return List.copyOf(heads.values());
    }

    /** What cannot be read is a finding for who checks the trail; the new chain begins all the same. */
    private static void note(ConsumerRecord<String, byte[]> record, Map<UUID, AuditHead> heads) {
        try {
            var audit = AuditRecord.decoded(record.value());
            var head =
                    new AuditHead(
                            audit.chain(), audit.sequence(), AuditRecord.hash(record.value()));
            heads.merge(audit.chain(), head, (a, b) -> a.sequence() > b.sequence() ? a : b);
        } catch (UnreadableRecordException broken) {
            return;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
