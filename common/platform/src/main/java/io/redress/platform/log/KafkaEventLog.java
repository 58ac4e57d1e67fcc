package io.redress.platform.log;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.WireRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The log on Kafka. Time limits are the producer's: {@code delivery.timeout.ms} and {@code max.block.ms}. */
final class KafkaEventLog implements EventLog {

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;

    KafkaEventLog(Producer<String, byte[]> producer, EventCodec codec) {
        this.producer = producer;
        this.codec = codec;
    }

    @Override
    public void append(List<? extends EventEnvelope<?>> envelopes) {
        var waiting = new LinkedHashMap<ComplaintId, Queue<EventEnvelope<?>>>();
        for (var envelope : envelopes) {
            waiting.computeIfAbsent(envelope.complaintId(), id -> new ArrayDeque<>()).add(envelope);
        }
        while (!waiting.isEmpty()) {
            var round = new ArrayList<CompletableFuture<Void>>(waiting.size());
            waiting.values().forEach(queue -> round.add(appendAsync(queue.remove())));
            waiting.values().removeIf(Queue::isEmpty);
            await(round);
        }
    }

    @Override
    public CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope) {
        return send(codec.encode(envelope));
    }

    CompletableFuture<Void> send(WireRecord wire) {
        var written = new CompletableFuture<Void>();
        var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers()
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            var answeredByCallback =
                    producer.send(
                            record,
                            (metadata, failure) -> {
                                if (failure == null) {
                                    written.complete(null);
                                } else {
                                    written.completeExceptionally(
                                            unavailable(wire.topic(), failure));
                                }
                            });
        } catch (KafkaException failure) {
            written.completeExceptionally(unavailable(wire.topic(), failure));
        }
        return written;
    }

    static void await(List<CompletableFuture<Void>> writes) {
        try {
            CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LogUnavailableException unavailable) {
                throw unavailable;
            }
            throw failed;
        }
    }

    private static LogUnavailableException unavailable(String topic, Exception failure) {
        return new LogUnavailableException(
                "could not append to " + topic + ": " + failure.getClass().getSimpleName(),
                failure);
    }
}
