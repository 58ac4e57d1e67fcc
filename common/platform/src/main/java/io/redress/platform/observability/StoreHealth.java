package io.redress.platform.observability;

import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The store is up when the service's own database answers. The framework's indicator asks every database
 * on the server: those of other services are none of ours, and the embedded store does not know its command.
 */
@AutoConfiguration(
        before = MongoHealthContributorAutoConfiguration.class,
        after = DataMongoAutoConfiguration.class)
@ConditionalOnBean(MongoOperations.class)
class StoreHealth {

    @Bean
    HealthIndicator mongoHealthIndicator(MongoOperations mongo) {
        return () -> {
            try {
                mongo.executeCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException away) {
                return Health.down(away).build();
            }
        };
    }
}
