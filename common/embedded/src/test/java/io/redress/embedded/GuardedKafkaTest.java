package io.redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedKafkaTest {

    static final BrokerLogin WRITER = new BrokerLogin("writer", "a-password-of-the-writer");
    static final BrokerLogin READER = new BrokerLogin("reader", "a-password-of-the-reader");
    static final Collection<AclBinding> RIGHTS =
            List.of(
                    may("writer", AclOperation.WRITE),
                    may("writer", AclOperation.CREATE),
                    may("writer", AclOperation.DESCRIBE),
                    may("reader", AclOperation.READ),
                    may("reader", AclOperation.DESCRIBE));

    @TempDir Path directory;

    @Test
    void oneWritesAnotherReadsAndWhoIsUnknownDoesNothing() throws Exception {
        try (var kafka = guarded(RIGHTS).start()) {
            createTopic(kafka, WRITER);
            write(kafka, WRITER, "one");

            assertThat(readAll(kafka, READER)).containsExactly("one");
            assertThatThrownBy(() -> write(kafka, READER, "two"))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> readAll(kafka, WRITER))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> readAll(kafka, new BrokerLogin("reader", "guessed")))
                    .isInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> readAll(kafka, null)).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aFolderOfAnOpenBrokerIsGuardedFromItsNextStartAndRightsCanBeTakenAway() throws Exception {
        try (var open = EmbeddedKafka.in(directory, 0).start()) {
            var records = new Records(open.bootstrapServers());
            records.createTopic();
            records.write("before");
        }
        try (var kafka = guarded(RIGHTS).start()) {
            write(kafka, WRITER, "after");
            assertThat(readAll(kafka, READER)).containsExactly("before", "after");
        }
        try (var kafka = guarded(List.of(may("reader", AclOperation.READ))).start()) {
            assertThatThrownBy(() -> write(kafka, WRITER, "too late"))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThat(readAll(kafka, READER)).containsExactly("before", "after");
        }
    }

    /** The way round the listener of the clients: who could speak to the controller could do everything. */
    @Test
    void theControllerAsksTooWhoItIs() throws Exception {
        try (var kafka = guarded(RIGHTS).start();
                var stranger =
                        Admin.create(
                                Map.of(
                                        "bootstrap.controllers",
                                        "localhost:" + kafka.controllerPort(),
                                        "default.api.timeout.ms",
                                        "3000",
                                        "request.timeout.ms",
                                        "2000"))) {
            assertThatThrownBy(() -> stranger.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private EmbeddedKafka guarded(Collection<AclBinding> rights) {
        return EmbeddedKafka.in(directory, 0)
                .guarded(
                        Map.of(WRITER.user(), WRITER.password(), READER.user(), READER.password()),
                        rights);
    }

    private static AclBinding may(String user, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, Records.TOPIC, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static Map<String, Object> client(EmbeddedKafka kafka, BrokerLogin login) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("default.api.timeout.ms", "4000");
        settings.put("request.timeout.ms", "2000");
        if (login != null) {
            settings.putAll(login.asProperties());
        }
        return settings;
    }

    private static void createTopic(EmbeddedKafka kafka, BrokerLogin login) throws Exception {
        try (var admin = Admin.create(client(kafka, login))) {
            admin.createTopics(List.of(new NewTopic(Records.TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void write(EmbeddedKafka kafka, BrokerLogin login, String value)
            throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        client(kafka, login), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Records.TOPIC, value)).get();
        }
    }

    private static List<String> readAll(EmbeddedKafka kafka, BrokerLogin login) {
        var partition = new TopicPartition(Records.TOPIC, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        client(kafka, login), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            var end = consumer.endOffsets(Set.of(partition)).get(partition);
            var values = new java.util.ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> values.add(it.value()));
            }
            return values;
        }
    }
}
