package io.redress.contract.rights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Topic;
import io.redress.contract.audit.AuditRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrokerRightsTest {

    static final Path SCRIPTS = Path.of("../../deploy/kafka");

    @Test
    void everyTopicHasOneWriterAndItIsTheOneThatTheContractNames() {
        var writers =
                BrokerRights.all().stream()
                        .filter(it -> it.operation().equals("Write"))
                        .collect(
                                groupingBy(BrokerRight::name, mapping(BrokerRight::user, toSet())));

        assertThat(writers.keySet()).containsExactlyInAnyOrderElementsOf(BrokerRights.topics());
        assertThat(writers.values()).allSatisfy(users -> assertThat(users).hasSize(1));
        for (var topic : Topic.values()) {
            assertThat(writers).containsEntry(topic.topicName(), Set.of(topic.writer()));
        }
    }

    @Test
    void aPrefixNeverReachesATopicOfTheLog() {
        assertThat(BrokerRights.all())
                .filteredOn(it -> it.prefix() && BrokerRights.services().contains(it.user()))
                .allSatisfy(
                        right ->
                                assertThat(BrokerRights.topics())
                                        .noneMatch(
                                                topic ->
                                                        topic.startsWith(right.name() + "-")
                                                                || (right.kind()
                                                                                == BrokerRight.Kind
                                                                                        .TOPIC
                                                                        && topic.startsWith(
                                                                                right.name()))));
    }

    @Test
    void trailsAreReadByTheirWriterAndByWhoShowsThem() {
        for (var service : BrokerRights.services()) {
            assertThat(
                            BrokerRights.all().stream()
                                    .filter(it -> it.operation().equals("Read"))
                                    .filter(it -> it.name().equals(AuditRecord.topic(service)))
                                    .map(BrokerRight::user))
                    .containsOnly(service, "feedback")
                    .contains("feedback");
        }
    }

    @Test
    void theAnalystReadsNothingButCaseRecordsAndFigures() {
        assertThat(BrokerRights.all())
                .filteredOn(it -> it.user().equals(BrokerRights.ANALYST))
                .filteredOn(it -> it.kind() == BrokerRight.Kind.TOPIC)
                .extracting(BrokerRight::name)
                .containsOnly("redress.cases.v1", "redress.indicators.v1");
    }

    /** Where one differs, what was found lies beside it in target/: look at it, then copy it. */
    @Test
    void theScriptsForABrokerOfOnesOwnGrantTheSame() throws IOException {
        var same =
                List.of(
                        file(
                                "rights.txt",
                                BrokerRights.all().stream().map(String::valueOf).toList()),
                        file("topics.txt", topics()),
                        file("users.txt", BrokerRights.users()));

        assertThat(same).containsOnly(true);
    }

    private static List<String> topics() {
        return BrokerRights.topics().stream()
                .map(
                        name ->
                                isCompacted(name)
                                        ? name + " many compact"
                                        : name + (isTrail(name) ? " one" : " many") + " delete")
                .toList();
    }

    private static boolean isCompacted(String name) {
        return name.equals(Topic.dataKeys())
                || Topic.named(name)
                        .filter(it -> it.keeping() == Topic.Keeping.LATEST_PER_KEY)
                        .isPresent();
    }

    private static boolean isTrail(String name) {
        return BrokerRights.services().stream().map(AuditRecord::topic).anyMatch(name::equals);
    }

    private static boolean file(String name, List<String> lines) throws IOException {
        var expected = String.join("\n", lines) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", name), expected);
        var script = SCRIPTS.resolve(name);
        return Files.exists(script)
                && Arrays.asList(Files.readString(script).split("\n", -1))
                        .equals(Arrays.asList(expected.split("\n", -1)));
    }
}
