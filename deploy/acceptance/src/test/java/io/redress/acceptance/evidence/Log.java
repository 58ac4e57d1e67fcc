package io.redress.acceptance.evidence;

import io.redress.acceptance.running.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** The topics, read by a plain consumer that knows nothing of our classes. */
public final class Log {

    public static final String INTAKE = "redress.intake.v1";
    public static final String TRIAGE = "redress.triage.v1";
    public static final String RESOLUTION = "redress.resolution.v1";
    public static final String FOLLOW_UP = "redress.follow-up.v1";
    public static final String CASES = "redress.cases.v1";
    public static final List<String> FOR_EVER = List.of(INTAKE, TRIAGE, RESOLUTION, FOLLOW_UP);

    private final String bootstrap;

    public Log(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** One record: its key is the complaint's id, {@code ce_…} headers say what it is, its value is JSON text. */
    public record Entry(
            String topic, String key, long offset, Map<String, String> headers, String text) {

        public JsonNode json() {
            return Json.read(text);
        }

        public String id() {
            return headers.getOrDefault("ce_id", "");
        }

        /** The last word of the type's name, such as {@code case-opened}. */
        public String type() {
            return headers.getOrDefault("ce_type", "").replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
        }
    }

    /** Everything that is in these topics now. */
    public List<Entry> read(String... topics) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    Arrays.stream(topics)
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var entries = new ArrayList<Entry>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var headers = new HashMap<String, String>();
                    record.headers()
                            .forEach(
                                    it ->
                                            headers.put(
                                                    it.key(),
                                                    new String(
                                                            it.value(), StandardCharsets.UTF_8)));
                    var text =
                            record.value() == null
                                    ? ""
                                    : new String(record.value(), StandardCharsets.UTF_8);
                    entries.add(
                            new Entry(
                                    record.topic(), record.key(), record.offset(), headers, text));
                }
            }
            return entries;
        }
    }

    /** The records of some complaints, by complaint, in the order of their topic. */
    public Map<String, List<Entry>> of(Predicate<String> complaintId, String... topics) {
        return read(topics).stream()
                .filter(it -> complaintId.test(it.key()))
                .collect(Collectors.groupingBy(Entry::key));
    }

    /** The end of every partition, as {@code topic/partition}. */
    public Map<String, Long> ends() {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    FOR_EVER.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    it -> it.getKey().topic() + "/" + it.getKey().partition(),
                                    Map.Entry::getValue));
        }
    }

    /** How many records were put aside as unreadable, by topic. */
    public Map<String, Long> deadLetters() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topics =
                    admin
                            .listTopics()
                            .names()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .stream()
                            .filter(it -> it.startsWith("redress.dead-letters."))
                            .toArray(String[]::new);
            return topics.length == 0
                    ? Map.of()
                    : read(topics).stream()
                            .collect(Collectors.groupingBy(Entry::topic, Collectors.counting()));
        }
    }
}
