package io.redress.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.contract.AtRest;
import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.KeyRing;
import io.redress.contract.Personal;
import io.redress.contract.PersonalParts;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.embedded.EmbeddedKafka;
import io.redress.embedded.EmbeddedMongo;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Rule 10 on a real broker: intake writes keys and events, another service reads them with a store of its own. */
class SealedLogTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir static Path folder;
    private static EmbeddedKafka kafka;
    private static EmbeddedMongo mongo;
    private static ConfigurableApplicationContext intake;
    private static ConfigurableApplicationContext reader;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("master.json"), MasterKeys.newKeyset());
        kafka = EmbeddedKafka.in(folder.resolve("kafka"), 0).start();
        mongo = EmbeddedMongo.inMemory().start();
        intake = run("intake", true);
        reader = run("reader", false);
        await().atMost(SOON).until(() -> intake.getBean(LogReaders.class).ready());
    }

    @AfterAll
    static void stop() {
        reader.close();
        intake.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void whatWasSaidIsReadByAServiceAndByNobodyElse() throws Exception {
        var lamp = SealedService.lamp("said");

        intake.getBean(EventLog.class).append(List.of(lamp));

        assertThat(read(lamp.complaintId())).containsExactly(lamp.event());
        assertThat(filesHold(Topic.INTAKE.topicName(), lamp.complaintId().toString())).isTrue();
        assertThat(filesHold(Topic.INTAKE.topicName(), lamp.event().narrative())).isFalse();
        assertThat(filesHold(Topic.INTAKE.topicName(), "欧阳明")).isFalse();
        assertThat(filesHold(Topic.INTAKE.topicName(), "13800000001")).isFalse();
    }

    @Test
    void aKeyThatWasPublishedBeforeTheQuestionIsAlwaysFound() throws Exception {
        var master = reader.getBean(MasterKeys.class);
        Producer<String, byte[]> producer = producer();
        for (int i = 0; i < 30; i++) {
            var made = master.make(SealedService.lamp("late-" + i).complaintId());
            producer.send(KeyRecord.of(made, Instant.now())).get();

            var key =
                    reader.getBean(KeyRing.class).toOpen(made.name().complaint(), made.name().id());

            assertThat(key).isPresent();
        }
    }

    @Test
    void parallelFirstArrivalsAreBothRead() throws Exception {
        var id = SealedService.lamp("twice").complaintId();
        var log = intake.getBean(EventLog.class);
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            var knocks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                knocks.add(
                        () -> {
                            log.append(List.of(SealedService.lamp("twice")));
                            return true;
                        });
            }
            for (var knocked : doors.invokeAll(knocks)) {
                assertThat(knocked.get()).isTrue();
            }
        }

        assertThat(read(id)).hasSize(8).containsOnly(SealedService.lamp("twice").event());
    }

    @Test
    void whoWasErasedIsReadAsErasedAndMayComeBackWithAKeyOfTheirOwn() {
        var lamp = SealedService.lamp("erased");
        var log = intake.getBean(EventLog.class);
        log.append(List.of(lamp));
        var rest = reader.getBean(AtRest.class);
        var kept = rest.sealed(lamp.complaintId(), "住三楼");

        intake.getBean(DataKeys.class).destroy(lamp.complaintId());

        var erased = PersonalParts.erased(lamp.event());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(read(lamp.complaintId())).containsExactly(erased));
        assertThat(rest.opened(kept)).isEqualTo(Personal.ERASED);
        log.append(List.of(lamp));
        assertThat(read(lamp.complaintId())).containsExactly(erased, lamp.event());
    }

    /** With the settings of a minute in place of those of a day. */
    @Test
    void theBrokersFilesForgetADestroyedKey() throws Exception {
        forgetSoon();
        var lamp = SealedService.lamp("forgotten");
        intake.getBean(EventLog.class).append(List.of(lamp));
        var wrapped = intake.getBean(StoredKeys.class);
        await().atMost(SOON).until(() -> !wrapped.of(List.of(lamp.complaintId())).isEmpty());
        var bytes = wrapped.of(List.of(lamp.complaintId())).getFirst().wrapped();
        assertThat(filesHold(Topic.dataKeys(), bytes)).isTrue();

        intake.getBean(DataKeys.class).destroy(lamp.complaintId());

        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            intake.getBean(PublishedKeys.class).turn();
                            return !filesHold(Topic.dataKeys(), bytes);
                        });
    }

    private static List<ComplaintReceived> read(ComplaintId about) {
        var events = new ArrayList<EventEnvelope<?>>();
        try (var cursor = reader.getBean(LogScan.class).open(List.of(Topic.INTAKE))) {
            cursor.readToEnd(events::addAll);
        }
        return events.stream()
                .filter(envelope -> envelope.complaintId().equals(about))
                .map(envelope -> (ComplaintReceived) envelope.event())
                .toList();
    }

    @SuppressWarnings("unchecked") // there is one producer
    private static Producer<String, byte[]> producer() {
        return intake.getBean(Producer.class);
    }

    private static void forgetSoon() throws Exception {
        var settings =
                Map.of(
                        "segment.ms", "500",
                        "max.compaction.lag.ms", "500",
                        "min.cleanable.dirty.ratio", "0.001");
        try (var admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.dataKeys());
            admin.incrementalAlterConfigs(
                            Map.of(
                                    topic,
                                    settings.entrySet().stream()
                                            .map(it -> new ConfigEntry(it.getKey(), it.getValue()))
                                            .map(it -> new AlterConfigOp(it, OpType.SET))
                                            .toList()))
                    .all()
                    .get();
        }
    }

    private static boolean filesHold(String topic, String text) throws IOException {
        return filesHold(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean filesHold(String topic, byte[] wanted) throws IOException {
        var needle = new String(wanted, StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(folder.resolve("kafka"))) {
            return files.filter(file -> file.getParent().getFileName().toString().startsWith(topic))
                    .filter(file -> file.toString().endsWith(".log"))
                    .anyMatch(file -> bytesOf(file).map(it -> it.contains(needle)).orElse(false));
        }
    }

    /** Empty for a file that the cleaner took away meanwhile. */
    private static Optional<String> bytesOf(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static ConfigurableApplicationContext run(String name, boolean writesKeys) {
        return new SpringApplicationBuilder(SealedService.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.application.name=" + name,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.mongodb.uri="
                                + mongo.uri().replaceAll("/$", "")
                                + "/sealed-"
                                + name,
                        "--redress.log.partitions=2",
                        "--redress.keys.written-here=" + writesKeys,
                        "--REDRESS_MASTER_KEYS=" + folder.resolve("master.json"));
    }
}
