package io.redress.platform.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.DataKey;
import io.redress.contract.EventEnvelope;
import io.redress.contract.KeyRing;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.Matter;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;

/** A service that has the log and its keys and nothing else; and what it says. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    KafkaAutoConfiguration.class,
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class
})
@Import(SealedService.PlatformParts.class)
class SealedService {

    static final class PlatformParts implements DeferredImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                "io.redress.platform.time.ClockConfiguration",
                "io.redress.platform.view.StoreConfiguration",
                "io.redress.platform.sealing.SealingConfiguration",
                "io.redress.platform.log.LogConfiguration"
            };
        }
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    static EventEnvelope<ComplaintReceived> lamp(String name) {
        var reference = Reference.ofArrival("web/lamp/" + name);
        var now = Instant.parse("2026-11-22T08:00:00Z");
        return new EventEnvelope<>(
                UUID.nameUUIDFromBytes(
                        reference.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                0,
                reference,
                null,
                null,
                new ComplaintReceived(
                        reference.complaintId(),
                        reference,
                        new Arrival(UUID.nameUUIDFromBytes(new byte[1]), Channel.WEB, now, "ab"),
                        new Complainant("欧阳明", null, "13800000001", "zh", Channel.PHONE),
                        null,
                        "台灯一开就闪，客服说自己修。",
                        new Matter("台灯", "A-77", null, Money.cny(99), null),
                        List.of(),
                        null,
                        now));
    }

    static MasterKeys newMaster() {
        try {
            return MasterKeys.parse(MasterKeys.newKeyset());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static MasterKeys master(String keyset) {
        try {
            return MasterKeys.parse(keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key for everybody who is not erased. */
    static final class Ring implements KeyRing {

        private final MasterKeys master = newMaster();
        private final Map<ComplaintId, DataKey> keys = new HashMap<>();
        private final Set<ComplaintId> erased = new HashSet<>();

        void destroy(ComplaintId complaint) {
            erased.add(complaint);
        }

        @Override
        public Optional<DataKey> toSeal(ComplaintId complaint) {
            return erased.contains(complaint)
                    ? Optional.empty()
                    : Optional.of(keys.computeIfAbsent(complaint, it -> master.make(it).key()));
        }

        @Override
        public Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId) {
            return toSeal(complaint).filter(key -> key.id().equals(keyId));
        }
    }
}
