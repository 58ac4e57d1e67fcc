package io.redress.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.platform.log.LogReaders;
import io.redress.platform.security.AccessRules;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service with doors has a trail. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(
            @Value("${spring.application.name}") String service,
            Producer<String, byte[]> logProducer,
            KafkaProperties kafka,
            MongoOperations mongo,
            Clock clock,
            MeterRegistry meters) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        var trail =
                new AuditTrail(
                        service,
                        new KafkaAuditLog(
                                service,
                                logProducer,
                                () ->
                                        new KafkaConsumer<>(
                                                settings,
                                                new StringDeserializer(),
                                                new ByteArrayDeserializer())),
                        new WaitingRecords(mongo),
                        clock);
        Gauge.builder("redress.audit.length", trail, AuditTrail::length)
                .description("records of this run in the audit trail")
                .register(meters);
        Gauge.builder("redress.audit.waiting", trail, it -> it.isAway() ? 1 : 0)
                .description("1 while audit records wait in the store for the broker")
                .register(meters);
        return trail;
    }

    @Bean
    LogReaders.StartTask auditBeginning(AuditTrail trail) {
        return trail::begin;
    }

    @Bean
    AuditKeeping auditKeeping(AuditTrail trail) {
        return new AuditKeeping(trail);
    }

    @Bean
    ComingsAndGoings comingsAndGoings(AuditTrail trail, Clock clock) {
        return new ComingsAndGoings(trail, clock);
    }

    @Bean
    WebMvcConfigurer auditedDoors(AuditTrail trail, AccessRules rules, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditInterceptor(trail, rules, clock));
            }
        };
    }
}
