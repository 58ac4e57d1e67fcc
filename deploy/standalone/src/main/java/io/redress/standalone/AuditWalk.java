package io.redress.standalone;

import io.redress.contract.audit.AuditCheck;
import io.redress.contract.audit.AuditHead;
import io.redress.contract.audit.AuditRecord;
import io.redress.contract.rights.BrokerRights;
import io.redress.standalone.installation.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Checks the audit trails of a running system without asking its services: by the records themselves, and by the heads
 * that the processes wrote into their logs.
 */
final class AuditWalk {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;
    private final Console console;

    AuditWalk(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** @return whether everything hangs together */
    boolean run() {
        var check = new AuditCheck();
        // Before the topics: what a log names until then lies in them.
        heads(settings.data().resolve("logs")).forEach(check::expect);
        try (var consumer = consumer()) {
            walk(consumer, check);
        } catch (KafkaException away) {
            throw new StartRefused(
                    "The audit trail cannot be read: "
                            + away.getMessage()
                            + ". Is Redress running? Start it with ./redress up, or name its folder with --data.",
                    away);
        }
        return tell(check.verdict());
    }

    private static void walk(KafkaConsumer<String, byte[]> consumer, AuditCheck check) {
        var services =
                BrokerRights.services().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> new TopicPartition(AuditRecord.topic(it), 0),
                                        Function.identity()));
        consumer.assign(services.keySet());
        consumer.seekToBeginning(services.keySet());
        var ends = consumer.endOffsets(services.keySet());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                check.take(
                        services.getOrDefault(partition, "unknown"),
                        record.offset(),
                        record.value());
            }
        }
    }

    private boolean tell(AuditCheck.Verdict verdict) {
        console.say(
                verdict.records()
                        + " records in "
                        + verdict.chains()
                        + " chains, held against "
                        + verdict.heads()
                        + " heads kept elsewhere");
        verdict.findings().forEach(finding -> console.say("  " + finding));
        console.say(
                verdict.whole()
                        ? "The audit trail hangs together."
                        : "The audit trail does NOT hang together.");
        return verdict.whole();
    }

    static List<AuditHead> heads(Path logs) {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> headsIn(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new StartRefused("Cannot read the logs in " + logs + ".", e);
        }
    }

    private static List<AuditHead> headsIn(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(line -> AuditHead.in(line).stream()).toList();
        } catch (IOException e) {
            throw new StartRefused("Cannot read the log " + log + ".", e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var client = new HashMap<String, Object>();
        var addresses = new PrivateFile(settings.data().resolve("addresses.json")).read();
        client.put("bootstrap.servers", String.valueOf(addresses.get("kafka")));
        client.put("default.api.timeout.ms", "15000");
        client.putAll(login());
        return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, String> login() {
        var file =
                settings.value(Settings.KAFKA_PROPERTIES)
                        .map(Path::of)
                        .orElse(settings.data().resolve("kafka.properties"));
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException e) {
                throw new StartRefused("Cannot read " + file + ".", e);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }
}
