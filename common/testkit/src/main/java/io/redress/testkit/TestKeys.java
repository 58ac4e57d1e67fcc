package io.redress.testkit;

import io.redress.contract.ComplaintId;
import io.redress.contract.DataKey;
import io.redress.contract.KeyRing;
import io.redress.contract.Topic;
import io.redress.platform.sealing.KeyName;
import io.redress.platform.sealing.KeyRecord;
import io.redress.platform.sealing.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The keys of complaints as another service sees them: reads on in the topic whenever it misses one, and, as intake would,
 * makes one for a complaint that has none. All tests of a JVM share one master key.
 */
final class TestKeys implements KeyRing {

    private static final Path FILE = makeFile();

    private final MasterKeys master;
    private final Consumer<ProducerRecord<String, byte[]>> publish;
    private final Supplier<Collection<ConsumerRecord<String, byte[]>>> topic;
    private final Map<KeyName, DataKey> known = new HashMap<>();

    TestKeys(
            Consumer<ProducerRecord<String, byte[]>> publish,
            Supplier<Collection<ConsumerRecord<String, byte[]>>> topic) {
        this.publish = publish;
        this.topic = topic;
        try {
            this.master = MasterKeys.read(FILE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read back the test's own keyset", e);
        }
    }

    /** Where a service under test finds the master key. */
    static String file() {
        return FILE.toString();
    }

    @Override
    public synchronized Optional<DataKey> toSeal(ComplaintId complaint) {
        return some(complaint)
                .or(
                        () -> {
                            readOn();
                            return some(complaint);
                        })
                .or(
                        () -> {
                            var made = master.make(complaint);
                            publish.accept(KeyRecord.of(made, Instant.now()));
                            known.put(made.name(), made.key());
                            return Optional.of(made.key());
                        });
    }

    @Override
    public synchronized Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId) {
        var name = new KeyName(complaint, keyId);
        if (!known.containsKey(name)) {
            readOn();
        }
        return Optional.ofNullable(known.get(name));
    }

    synchronized void destroy(ComplaintId complaint) {
        readOn();
        for (var name : known.keySet()) {
            if (name.complaint().equals(complaint)) {
                publish.accept(new ProducerRecord<>(Topic.dataKeys(), name.toString(), null));
            }
        }
        known.keySet().removeIf(name -> name.complaint().equals(complaint));
    }

    private Optional<DataKey> some(ComplaintId complaint) {
        return known.entrySet().stream()
                .filter(key -> key.getKey().complaint().equals(complaint))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void readOn() {
        for (var record : topic.get()) {
            KeyName.parse(record.key())
                    .ifPresent(
                            name -> {
                                if (record.value() == null) {
                                    known.remove(name);
                                } else {
                                    known.computeIfAbsent(
                                            name, it -> master.open(it, record.value()));
                                }
                            });
        }
    }

    private static Path makeFile() {
        try {
            var file = Files.createTempFile("redress-master-keys", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, MasterKeys.newKeyset());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes keys", e);
        }
    }
}
