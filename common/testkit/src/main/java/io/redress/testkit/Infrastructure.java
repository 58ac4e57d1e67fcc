package io.redress.testkit;

import io.redress.embedded.EmbeddedKafka;
import io.redress.embedded.EmbeddedMongo;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A broker and a store for the tests of one JVM, started once: those that {@code
 * REDRESS_KAFKA_BOOTSTRAP} and {@code REDRESS_MONGODB_URI} name, else containers where a Docker engine
 * answers, else the embedded ones. Which one ran is in the log.
 */
public final class Infrastructure {

    private static final Logger log = LoggerFactory.getLogger(Infrastructure.class);
    private static final Supplier<String> KAFKA = once(Infrastructure::startKafka);
    private static final Supplier<String> MONGO = once(Infrastructure::startMongo);

    private Infrastructure() {}

    public static String kafkaBootstrap() {
        return KAFKA.get();
    }

    /** Without a database name, ending in a slash. */
    public static String mongoUri() {
        return MONGO.get();
    }

    /** What a service under test needs to find both, with a database and a data directory of its own. */
    public static void register(DynamicPropertyRegistry registry, String service) {
        var run = Long.toUnsignedString(System.nanoTime(), 36);
        registry.add("REDRESS_KAFKA_BOOTSTRAP", Infrastructure::kafkaBootstrap);
        registry.add("spring.kafka.bootstrap-servers", Infrastructure::kafkaBootstrap);
        registry.add("REDRESS_MONGODB_URI", Infrastructure::mongoUri);
        registry.add("spring.mongodb.uri", () -> mongoUri() + "test_" + service + "_" + run);
        registry.add("spring.mongodb.database", () -> "test_" + service + "_" + run);
        registry.add(
                "REDRESS_DATA_DIR",
                () -> System.getProperty("java.io.tmpdir") + "/redress-" + service + "-" + run);
        registry.add("REDRESS_SECRET_KEY", () -> "dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktMDA=");
        registry.add("REDRESS_MASTER_KEYS", TestKeys::file);
        registry.add("redress.log.partitions", () -> "2");
    }

    private static String startKafka() {
        var given = System.getenv("REDRESS_KAFKA_BOOTSTRAP");
        if (given != null && !given.isBlank()) {
            log.info("Tests run on the given Kafka at {}", given);
            return given;
        }
        if (dockerAnswers()) {
            log.info("Tests run on Kafka in a container");
            @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
            var container = new KafkaContainer("apache/kafka-native:4.1.0");
            container.start();
            return container.getBootstrapServers();
        }
        log.info("Tests run on the embedded Kafka: no Docker engine answers");
        var kafka = EmbeddedKafka.temporary().start();
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        return kafka.bootstrapServers();
    }

    private static String startMongo() {
        var given = System.getenv("REDRESS_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            log.info("Tests run on the given MongoDB");
            return given.endsWith("/") ? given : given + "/";
        }
        if (dockerAnswers()) {
            log.info("Tests run on MongoDB in a container");
            @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
            var container = new MongoDBContainer("mongo:8");
            container.start();
            return container.getConnectionString() + "/";
        }
        log.info("Tests run on the embedded store: no Docker engine answers");
        var mongo = EmbeddedMongo.inMemory().start();
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close));
        return mongo.uri().endsWith("/") ? mongo.uri() : mongo.uri() + "/";
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException none) {
            return false;
        }
    }

    private static Supplier<String> once(Supplier<String> start) {
        return new Supplier<>() {
            private String started = "";

            @Override
            public synchronized String get() {
                if (started.isEmpty()) {
                    started = start.get();
                }
                return started;
            }
        };
    }
}
