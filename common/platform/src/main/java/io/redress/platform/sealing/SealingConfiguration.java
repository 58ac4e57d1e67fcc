package io.redress.platform.sealing;

import io.redress.contract.AtRest;
import io.redress.contract.KeyRing;
import io.redress.platform.log.EventLogLayer;
import io.redress.platform.log.LogConsumers;
import io.redress.platform.log.Positions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** No master key, no start. The keys of complaints are read by every service and written by intake. */
@AutoConfiguration
class SealingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys(
            @Value("${REDRESS_MASTER_KEYS:}") String file,
            @Value("${REDRESS_MASTER_KEYS_KMS:}") String kmsUri)
            throws IOException, GeneralSecurityException {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "REDRESS_MASTER_KEYS is not set: give the path of a Tink keyset in JSON (AES256_GCM), the same to"
                            + " every service; see docs/privacy.md, \"Master keys\"");
        }
        return kmsUri.isBlank()
                ? MasterKeys.read(Path.of(file))
                : MasterKeys.read(Path.of(file), kmsUri);
    }

    @Bean
    RecentKeys recentKeys() {
        return new RecentKeys();
    }

    @Bean
    StoredKeys storedKeys(MongoOperations mongo) {
        return new StoredKeys(mongo);
    }

    @Bean
    KeyTail keyTail(
            LogConsumers consumers, Positions positions, StoredKeys store, RecentKeys recent) {
        return new KeyTail(consumers::quick, positions, store, recent);
    }

    @Bean
    KeyRing keyRing(MasterKeys master, RecentKeys recent, StoredKeys store, KeyTail tail) {
        return new ServiceKeys(master, recent, store, tail);
    }

    @Bean
    AtRest atRest(KeyRing keys) {
        return new AtRest(keys);
    }

    @Bean
    SealedDocuments sealedDocuments(AtRest atRest, KeyRing keys) {
        return new SealedDocuments(atRest, keys);
    }

    @Bean
    @ConditionalOnMissingBean
    DataKeys dataKeys() {
        return complaint -> {
            throw new IllegalStateException("intake alone writes keys");
        };
    }

    /** What only the writer of keys has. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "redress.keys.written-here", havingValue = "true")
    static class Writing {

        @Bean
        PublishedKeys dataKeys(
                MasterKeys master,
                RecentKeys recent,
                StoredKeys store,
                KeyTail tail,
                Producer<String, byte[]> logProducer,
                Clock clock) {
            return new PublishedKeys(master, recent, store, tail, logProducer, clock);
        }

        @Bean
        EventLogLayer sealingEventLog(PublishedKeys keys) {
            return log -> new SealingEventLog(log, keys);
        }

        @Bean
        KeyTurning keyTurning(
                PublishedKeys keys, @Value("${redress.keys.turn-every:1h}") Duration every) {
            return new KeyTurning(keys, every);
        }
    }
}
