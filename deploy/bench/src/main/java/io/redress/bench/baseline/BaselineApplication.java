package io.redress.bench.baseline;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Parses the same JSON and sends it to the same broker; keeps nothing, checks nothing, knows nobody. */
@SpringBootApplication
public class BaselineApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(BaselineApplication.class);
        application.setDefaultProperties(
                Map.of(
                        "spring.threads.virtual.enabled", "true",
                        "spring.main.banner-mode", "off",
                        "server.address", "127.0.0.1",
                        "logging.level.root", "warn"));
        application.run(arguments);
    }

    /** With the same settings for durability and waiting as the services' own. */
    @Bean(destroyMethod = "close")
    Producer<String, byte[]> producer(@Value("${bench.kafka}") String bootstrap) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "1",
                        "batch.size", "65536"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
