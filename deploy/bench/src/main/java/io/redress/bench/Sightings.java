package io.redress.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which complaints have had an event of one type, and how many different ones. Reads like any plain consumer. */
final class Sightings implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final byte[] typeEnding;
    private final String kind;
    private final Map<String, Set<String>> eventsByComplaint = new HashMap<>();
    private Instant latest = Instant.MIN;

    /**
     * @param type the last word of the event type's name
     * @param kind of message, or empty for any event
     */
    Sightings(String bootstrap, String topic, String type, String kind) {
        this.typeEnding = ("." + type + ".v1").getBytes(StandardCharsets.UTF_8);
        this.kind = kind.isEmpty() ? "" : "\"kind\":\"" + kind + "\"";
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "enable.auto.commit",
                                "false",
                                "max.poll.records",
                                "5000"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(it -> new TopicPartition(topic, it.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Reads until so many complaints have been seen.
     *
     * @return when the last one was written
     */
    Instant await(int wanted, Duration longestSilence, Report report) throws TimeoutException {
        var lastNews = Instant.now();
        var lastWord = lastNews;
        while (eventsByComplaint.size() < wanted) {
            var before = eventsByComplaint.size();
            consumer.poll(Duration.ofMillis(500)).forEach(this::note);
            var now = Instant.now();
            if (eventsByComplaint.size() > before) {
                lastNews = now;
            } else if (Duration.between(lastNews, now).compareTo(longestSilence) > 0) {
                throw new TimeoutException(
                        "only "
                                + eventsByComplaint.size()
                                + " of "
                                + wanted
                                + " seen, and no more for "
                                + longestSilence.toSeconds()
                                + " s");
            }
            if (Duration.between(lastWord, now).toSeconds() >= 10) {
                report.progress(eventsByComplaint.size() + " of " + wanted);
                lastWord = now;
            }
        }
        return latest;
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        if (type == null || !endsWith(type.value(), typeEnding)) {
            return;
        }
        if (!kind.isEmpty() && !new String(record.value(), StandardCharsets.UTF_8).contains(kind)) {
            return;
        }
        var id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        eventsByComplaint.merge(
                record.key(),
                Set.of(id),
                (some, one) -> some.containsAll(one) ? some : union(some, one));
        var written = Instant.ofEpochMilli(record.timestamp());
        if (written.isAfter(latest)) {
            latest = written;
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean endsWith(byte[] text, byte[] ending) {
        var from = text.length - ending.length;
        return from >= 0
                && java.util.Arrays.equals(text, from, text.length, ending, 0, ending.length);
    }

    /** Those with exactly one such event; a record that was sent again is the same event. */
    Set<String> once() {
        return eventsByComplaint.entrySet().stream()
                .filter(it -> it.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Counts from now on. */
    void forget() {
        eventsByComplaint.clear();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
