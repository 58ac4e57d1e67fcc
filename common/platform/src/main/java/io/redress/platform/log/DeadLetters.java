package io.redress.platform.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Where a record goes that a handler cannot take: with its bytes and headers untouched, and where it
 * came from, who could not take it and why beside them, so that it can be sent again after a fix.
 */
final class DeadLetters {

    static final String REASON = "redress_reason";
    static final String HANDLER = "redress_handler";
    static final String ORIGIN = "redress_origin";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final MeterRegistry meters;

    DeadLetters(Producer<String, byte[]> producer, String topic, MeterRegistry meters) {
        this.producer = producer;
        this.topic = topic;
        this.meters = meters;
    }

    /** Returns when the dead-letter topic has it; until then the line waits. @throws LogUnavailableException */
    @SuppressWarnings("try") // the complaint leaves the log context at the end
    void park(ConsumerRecord<String, byte[]> record, String handler, Throwable why) {
        var origin = record.topic() + "/" + record.partition() + "/" + record.offset();
        var letter = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add(REASON, String.valueOf(why.getMessage()).getBytes(StandardCharsets.UTF_8))
                .add(HANDLER, handler.getBytes(StandardCharsets.UTF_8))
                .add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(letter).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("stopped while parking " + origin, stopped);
        } catch (ExecutionException | KafkaException failure) {
            throw new LogUnavailableException("could not park " + origin, failure);
        }
        meters.counter("redress.dead.letters", "handler", handler, "topic", record.topic())
                .increment();
        try (var complaint = MDC.putCloseable("complaintId", record.key())) {
            log.error("Parked {} for {}: {}", origin, handler, why.getMessage());
        }
    }
}
