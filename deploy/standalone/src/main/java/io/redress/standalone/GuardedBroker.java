package io.redress.standalone;

import io.redress.contract.rights.BrokerRight;
import io.redress.contract.rights.BrokerRights;
import io.redress.embedded.EmbeddedKafka;
import io.redress.standalone.installation.KafkaUsers;
import java.nio.file.Path;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The embedded broker with the rights of the contract. */
final class GuardedBroker {

    private GuardedBroker() {}

    static EmbeddedKafka in(Path directory, int port, KafkaUsers users) {
        return EmbeddedKafka.in(directory, port)
                .guarded(
                        users.passwords(),
                        BrokerRights.all().stream().map(GuardedBroker::binding).toList());
    }

    private static AclBinding binding(BrokerRight right) {
        var type =
                switch (right.kind()) {
                    case TOPIC -> ResourceType.TOPIC;
                    case GROUP -> ResourceType.GROUP;
                    case TRANSACTIONAL_ID -> ResourceType.TRANSACTIONAL_ID;
                };
        return new AclBinding(
                new ResourcePattern(
                        type,
                        right.name(),
                        right.prefix() ? PatternType.PREFIXED : PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + right.user(),
                        "*",
                        operation(right.operation()),
                        AclPermissionType.ALLOW));
    }

    /** {@code DescribeConfigs} as Kafka's constants spell it. */
    private static AclOperation operation(String name) {
        return AclOperation.fromString(name.replaceAll("([a-z])([A-Z])", "$1_$2"));
    }
}
