package io.redress.feedback.audit;

import io.redress.platform.log.LogReaders;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AuditReading {

    @Bean
    Trails auditTrails(KafkaProperties kafka) {
        return new Trails(kafka.buildConsumerProperties());
    }

    @Bean
    AuditView auditView(MongoOperations mongo) {
        return new AuditView(mongo);
    }

    @Bean
    AuditFeed auditFeed(LogReaders readers, Trails trails, AuditView view) {
        return new AuditFeed(readers, trails, view);
    }

    @Bean
    TrailCheck trailCheck(Trails trails, AuditView view) {
        return new TrailCheck(trails, view);
    }
}
