package io.redress.contract;

import java.util.Map;

/**
 * A Kafka record as its bytes: CloudEvents 1.0, binary mode. Any client reads it without our classes.
 *
 * @param key the complaint id
 * @param headers {@code ce_…} attributes and {@code content-type}, UTF-8
 * @param value the event as plain JSON
 */
@SuppressWarnings(
        "ArrayRecordComponent") // compared by nobody, copied by nobody: the bytes go straight to
// the broker
public record WireRecord(String topic, String key, Map<String, String> headers, byte[] value) {}
