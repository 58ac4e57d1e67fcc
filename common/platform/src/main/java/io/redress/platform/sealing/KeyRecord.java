package io.redress.platform.sealing;

import io.redress.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Between keys and records of redress.keys.v1: the value is the wrapped key, a header tells when it was made. */
public final class KeyRecord {

    private static final String MADE_AT = "made-at";

    private KeyRecord() {}

    public static ProducerRecord<String, byte[]> of(MasterKeys.Made made, Instant at) {
        var record = new ProducerRecord<>(Topic.dataKeys(), made.name().toString(), made.wrapped());
        record.headers().add(MADE_AT, at.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    static ProducerRecord<String, byte[]> tombstone(KeyName name) {
        return new ProducerRecord<>(Topic.dataKeys(), name.toString(), null);
    }

    /** Names no key; that it was appended is all that it is for. */
    static ProducerRecord<String, byte[]> turn(int partition) {
        return new ProducerRecord<>(Topic.dataKeys(), partition, "turn", new byte[0]);
    }

    static KnownKey read(KeyName name, ConsumerRecord<String, byte[]> record) {
        var madeAt = record.headers().lastHeader(MADE_AT);
        return record.value() == null
                ? KnownKey.destroyed(name)
                : new KnownKey(
                        name,
                        record.value(),
                        madeAt == null
                                ? Instant.ofEpochMilli(record.timestamp())
                                : Instant.parse(
                                        new String(madeAt.value(), StandardCharsets.UTF_8)));
    }
}
