package io.redress.contract.rights;

import io.redress.contract.Topic;
import io.redress.contract.audit.AuditRecord;
import io.redress.contract.rights.BrokerRight.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rights that make the broker hold what the code promises: a topic has one writer. Derived from {@link Topic}, so
 * that a new topic has its rights.
 */
public final class BrokerRights {

    /** Looks into everything and writes nothing. */
    public static final String OPERATOR = "operator";

    /** Reads the facts and figures, which hold no personal data. */
    public static final String ANALYST = "analyst";

    /** Whoever shows the trails of all services. */
    private static final String AUDITOR = Topic.FOLLOW_UP.writer();

    private static final String ALL = "redress";
    private static final String READ = "Read";
    private static final String WRITE = "Write";
    private static final String DESCRIBE = "Describe";

    private BrokerRights() {}

    /** Whose topics there are. */
    public static List<String> services() {
        return Arrays.stream(Topic.values()).map(Topic::writer).distinct().toList();
    }

    /** Everybody that the broker knows. */
    public static List<String> users() {
        return Stream.concat(services().stream(), Stream.of(OPERATOR, ANALYST)).toList();
    }

    /** Every topic of the log, those of the contract first. */
    public static List<String> topics() {
        return Stream.of(
                        Arrays.stream(Topic.values()).map(Topic::topicName),
                        Stream.of(Topic.dataKeys()),
                        services().stream().map(Topic::deadLetters),
                        services().stream().map(AuditRecord::topic))
                .flatMap(names -> names)
                .toList();
    }

    public static List<BrokerRight> all() {
        return Stream.concat(
                        services().stream().flatMap(BrokerRights::ofService),
                        Stream.of(
                                prefixed(OPERATOR, READ, Kind.TOPIC, ALL),
                                prefixed(OPERATOR, DESCRIBE, Kind.TOPIC, ALL),
                                prefixed(OPERATOR, "DescribeConfigs", Kind.TOPIC, ALL),
                                prefixed(OPERATOR, DESCRIBE, Kind.GROUP, ALL),
                                prefixed(OPERATOR, READ, Kind.GROUP, OPERATOR),
                                literal(ANALYST, READ, Topic.CASES.topicName()),
                                literal(ANALYST, DESCRIBE, Topic.CASES.topicName()),
                                literal(ANALYST, READ, Topic.INDICATORS.topicName()),
                                literal(ANALYST, DESCRIBE, Topic.INDICATORS.topicName()),
                                prefixed(ANALYST, READ, Kind.GROUP, ANALYST)))
                .toList();
    }

    /**
     * Topics, groups and transactions of its own, which bear its name. {@code Create} is for a broker on which nobody
     * made the topics before; whoever creates one can write to it no more than before.
     */
    private static Stream<BrokerRight> ofService(String service) {
        var dotted = ALL + "." + service + ".";
        var dashed = ALL + "-" + service + "-";
        return Stream.of(
                        topics().stream().map(name -> literal(service, DESCRIBE, name)),
                        topics().stream().map(name -> literal(service, "Create", name)),
                        topics().stream()
                                .filter(isReadBy(service))
                                .map(name -> literal(service, READ, name)),
                        topics().stream()
                                .filter(isWrittenBy(service))
                                .map(name -> literal(service, WRITE, name)),
                        Stream.of(
                                prefixed(service, READ, Kind.GROUP, dotted),
                                prefixed(service, DESCRIBE, Kind.GROUP, dotted),
                                prefixed(service, "All", Kind.GROUP, dashed),
                                prefixed(service, "All", Kind.TOPIC, dashed),
                                prefixed(service, "All", Kind.TRANSACTIONAL_ID, dashed)))
                .flatMap(rights -> rights);
    }

    private static Predicate<String> isWrittenBy(String service) {
        return name ->
                Topic.named(name).map(topic -> topic.writer().equals(service)).orElse(false)
                        || (name.equals(Topic.dataKeys()) && service.equals(Topic.INTAKE.writer()))
                        || name.equals(Topic.deadLetters(service))
                        || name.equals(AuditRecord.topic(service));
    }

    /** The contract's topics are for all services; dead letters and trails hold what others need not see. */
    private static Predicate<String> isReadBy(String service) {
        return name ->
                Topic.named(name).isPresent()
                        || name.equals(Topic.dataKeys())
                        || isWrittenBy(service).test(name)
                        || (service.equals(AUDITOR)
                                && services().stream()
                                        .map(AuditRecord::topic)
                                        .anyMatch(name::equals));
    }

    private static BrokerRight literal(String user, String operation, String topic) {
        return new BrokerRight(user, operation, Kind.TOPIC, topic, false);
    }

    private static BrokerRight prefixed(String user, String operation, Kind kind, String start) {
        return new BrokerRight(user, operation, kind, start, true);
    }
}
