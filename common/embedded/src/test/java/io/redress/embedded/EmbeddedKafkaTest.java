package io.redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir Path directory;

    @Test
    void recordsAndReadersPlacesOutliveAStop() throws Exception {
        try (var kafka = EmbeddedKafka.in(directory, 0).start()) {
            var records = new Records(kafka.bootstrapServers());
            records.createTopic();
            records.write("one", "two");
            assertThat(next(kafka)).containsExactly("one", "two");

            kafka.stop();
            kafka.start();

            records.write("three");
            assertThat(records.readAll()).containsExactly("one", "two", "three");
            assertThat(next(kafka)).containsExactly("three");
        }
    }

    /** What the group has not seen yet; its place is committed in the broker. */
    private static List<String> next(EmbeddedKafka kafka) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "group.id", "readers",
                                "enable.auto.commit", "false",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(Records.TOPIC));
            var deadline = Instant.now().plusSeconds(20);
            while (Instant.now().isBefore(deadline)) {
                var polled = consumer.poll(Duration.ofMillis(200));
                if (!polled.isEmpty()) {
                    consumer.commitSync();
                    var values = new java.util.ArrayList<String>();
                    polled.forEach(record -> values.add(record.value()));
                    return values;
                }
            }
            return List.of();
        }
    }

    @Test
    void acknowledgedRecordsOutliveAKillAndTheBrokerIsSoonBack() throws Exception {
        var port = LoopbackPort.free();
        try (var jvm =
                OtherJvm.running(
                        BrokerInAnotherJvm.class, directory.toString(), String.valueOf(port))) {
            jvm.says("acknowledged 1000");
            jvm.kill();
        }
        var before = Instant.now();
        try (var kafka = EmbeddedKafka.in(directory, port).start()) {
            assertThat(new Records(kafka.bootstrapServers()).readAll())
                    .hasSizeGreaterThanOrEqualTo(1000);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void topicsAreNeverMadeByAccident() {
        try (var kafka = EmbeddedKafka.temporary();
                var producer =
                        new KafkaProducer<>(
                                Map.<String, Object>of(
                                        "bootstrap.servers",
                                        kafka.bootstrapServers(),
                                        "max.block.ms",
                                        "1000"),
                                new StringSerializer(),
                                new StringSerializer())) {
            var mistyped = producer.send(new ProducerRecord<>("arivals", "one"));

            assertThatThrownBy(mistyped::get).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var kafka = EmbeddedKafka.in(directory, taken.getLocalPort())) {

            assertThatThrownBy(kafka::start).hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void aTemporaryBrokerLeavesNothingBehind() {
        var kafka = EmbeddedKafka.temporary();
        var log = kafka.directory();
        assertThat(log).isNotEmptyDirectory();

        kafka.close();

        assertThat(Files.exists(log)).isFalse();
    }
}
