package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Topic;
import io.redress.contract.rights.BrokerRights;
import io.redress.embedded.EmbeddedKafka;
import io.redress.standalone.installation.KafkaUsers;
import io.redress.standalone.installation.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the rights of the contract come to on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedBrokerTest {

    @TempDir static Path directory;

    private KafkaUsers users;
    private EmbeddedKafka broker;

    @BeforeAll
    void start() throws Exception {
        users =
                KafkaUsers.loadOrMake(
                        new PrivateFile(directory.resolve("users.json")), new SecureRandom());
        broker = GuardedBroker.in(directory.resolve("kafka"), 0, users).start();
        try (var anyService = Admin.create(client("triage"))) {
            anyService
                    .createTopics(
                            BrokerRights.topics().stream()
                                    .map(name -> new NewTopic(name, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void aServiceWritesItsOwnTopicsAndNoOther() {
        for (var writer : BrokerRights.services()) {
            assertThat(
                            BrokerRights.topics().stream()
                                    .filter(topic -> mayWrite(writer, topic))
                                    .collect(Collectors.toSet()))
                    .as(writer)
                    .isEqualTo(
                            BrokerRights.all().stream()
                                    .filter(it -> it.user().equals(writer))
                                    .filter(it -> it.operation().equals("Write"))
                                    .map(it -> it.name())
                                    .collect(Collectors.toSet()));
        }
        assertThat(mayWrite("intake", "redress.resolution.v1")).isFalse();
        assertThat(mayWrite("operator", "redress.intake.v1")).isFalse();
    }

    @Test
    void everyServiceReadsTheLogAndTheAnalystTheFactsAlone() {
        for (var service : BrokerRights.services()) {
            assertThat(mayRead(service, Topic.INTAKE.topicName())).as(service).isTrue();
        }
        assertThat(mayRead("intake", "redress.audit.resolution.v1")).isFalse();
        assertThat(mayRead("feedback", "redress.audit.resolution.v1")).isTrue();
        assertThat(mayRead("analyst", Topic.CASES.topicName())).isTrue();
        assertThat(mayRead("analyst", Topic.INTAKE.topicName())).isFalse();
        assertThat(mayRead("operator", Topic.INTAKE.topicName())).isTrue();
    }

    @Test
    void groupsAndTransactionsBearTheNameOfTheirService() {
        assertThat(mayJoin("triage", "redress.triage.assessments")).isTrue();
        assertThat(mayJoin("triage", "redress-triage-signals")).isTrue();
        assertThat(mayJoin("triage", "redress.intake.portal")).isFalse();
        assertThat(mayBegin("triage", "redress-triage-signals-1")).isTrue();
        assertThat(mayBegin("intake", "redress-triage-signals-1")).isFalse();
    }

    /** Those of the watch for crowds; making them is part of the right. */
    @Test
    void aServiceMakesTheTopicsThatBearItsName() throws Exception {
        var changelog = "redress-triage-signals-watch-changelog";
        try (var triage = Admin.create(client("triage"));
                var intake = Admin.create(client("intake"))) {
            triage.createTopics(List.of(new NewTopic(changelog, 1, (short) 1))).all().get();
            var others = intake.createTopics(List.of(new NewTopic(changelog + "-2", 1, (short) 1)));

            assertThatThrownBy(() -> others.all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThat(mayWrite("triage", changelog)).isTrue();
        assertThat(mayWrite("feedback", changelog)).isFalse();
    }

    private boolean mayWrite(String user, String topic) {
        try (var producer =
                new KafkaProducer<>(client(user), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
            return true;
        } catch (Exception refused) {
            return granted(refused);
        }
    }

    private boolean mayRead(String user, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer(user, "")) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            consumer.poll(Duration.ofMillis(500));
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private boolean mayJoin(String user, String group) {
        try (var consumer = consumer(user, group)) {
            consumer.subscribe(List.of(Topic.INTAKE.topicName()));
            consumer.poll(Duration.ofSeconds(3));
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private boolean mayBegin(String user, String transaction) {
        var settings = client(user);
        settings.put("transactional.id", transaction);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private KafkaConsumer<String, String> consumer(String user, String group) {
        var settings = client(user);
        if (!group.isEmpty()) {
            settings.put("group.id", group);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static boolean granted(Exception refused) {
        if (refused.getCause() instanceof AuthorizationException) {
            return false;
        }
        throw new IllegalStateException(refused);
    }

    private Map<String, Object> client(String user) {
        var settings = new HashMap<String, Object>(users.login(user).asProperties());
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }
}
