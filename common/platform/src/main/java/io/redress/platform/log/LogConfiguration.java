package io.redress.platform.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.EventCodec;
import io.redress.contract.KeyRing;
import io.redress.contract.Topic;
import io.redress.platform.observability.Traces;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Wires the log to the Kafka that {@code spring.kafka.*} names (servers, TLS, SASL). */
@AutoConfiguration
@EnableConfigurationProperties(LogProperties.class)
class LogConfiguration {

    private static final Duration AUTH_RETRY = Duration.ofSeconds(5);

    @Bean
    EventCodec eventCodec(ObjectProvider<KeyRing> keys) {
        var ring = keys.getIfAvailable();
        return ring == null ? new EventCodec() : new EventCodec(ring);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Producer<String, byte[]> logProducer(KafkaProperties kafka, LogProperties properties) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        var timeout = (int) properties.appendTimeout().toMillis();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    @ConditionalOnMissingBean
    EventLog eventLog(
            Producer<String, byte[]> logProducer,
            EventCodec codec,
            ObjectProvider<EventLogLayer> layer) {
        EventLog log = new KafkaEventLog(logProducer, codec);
        var over = layer.getIfAvailable();
        return over == null ? log : over.over(log);
    }

    @Bean
    Positions positions(MongoOperations mongo) {
        return new Positions(mongo);
    }

    @Bean
    Topics topics(
            @Value("${spring.application.name}") String service,
            KafkaProperties kafka,
            LogProperties properties) {
        return new Topics(service, kafka.buildAdminProperties(), properties);
    }

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name}") String service,
            Producer<String, byte[]> logProducer,
            MeterRegistry meters) {
        return new DeadLetters(logProducer, Topic.deadLetters(service), meters);
    }

    @Bean
    LogReaders logReaders(
            @Value("${spring.application.name}") String service,
            ObjectProvider<EventHandler> handlers,
            ObjectProvider<EventHandlers> more,
            ObjectProvider<LogReaders.StartTask> tasks,
            Topics topics,
            Positions positions,
            EventCodec codec,
            DeadLetters deadLetters,
            KafkaProperties kafka,
            LogProperties properties,
            MeterRegistry meters,
            ObjectProvider<Traces> traces) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        consumerSettings(kafka, properties),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        return new LogReaders(
                Stream.concat(
                                handlers.orderedStream(),
                                more.orderedStream().flatMap(m -> m.handlers().stream()))
                        .toList(),
                handler -> {
                    var reader =
                            new LogReader(
                                    handler,
                                    codec,
                                    positions,
                                    deadLetters,
                                    traces.getIfAvailable());
                    var container = container(service, consumers, handler, reader);
                    var running = new RunningReader(handler.name(), container);
                    Gauge.builder("redress.log.lag", running, RunningReader::lag)
                            .description("records that a handler has not taken in yet")
                            .tag("handler", handler.name())
                            .register(meters);
                    return running;
                },
                topics,
                positions,
                tasks.orderedStream().toList());
    }

    @Bean
    LogConsumers logConsumers(KafkaProperties kafka, LogProperties properties) {
        return new LogConsumers(consumerSettings(kafka, properties));
    }

    @Bean
    LogScan logScan(LogConsumers consumers, Topics topics, EventCodec codec) {
        return new LogScan(consumers::create, topics, codec);
    }

    @Bean
    LogRecords logRecords(LogConsumers consumers, Topics topics, EventCodec codec) {
        return new LogRecords(consumers::quick, topics, codec);
    }

    @Bean
    HealthIndicator logHealthIndicator(LogReaders readers) {
        return () ->
                readers.ready()
                        ? Health.up().build()
                        : Health.outOfService()
                                .withDetail("reason", "repairing from the log")
                                .build();
    }

    private static Map<String, Object> consumerSettings(
            KafkaProperties kafka, LogProperties properties) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // What a transaction wrote counts when it is committed, and never when it was given up.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        // Who takes over from a reader that was killed waits so long, 45 s by default.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service,
            DefaultKafkaConsumerFactory<String, byte[]> consumers,
            EventHandler handler,
            LogReader reader) {
        var settings =
                new ContainerProperties(
                        handler.topics().stream().map(Topic::topicName).toArray(String[]::new));
        settings.setGroupId("redress." + service + "." + handler.name());
        settings.setMessageListener(reader);
        // A right that is granted late is waited for; without this the reader would end for good.
        settings.setAuthExceptionRetryInterval(AUTH_RETRY);
        settings.setConsumerRebalanceListener(reader);
        settings.setMissingTopicsFatal(false);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setShutdownTimeout(Duration.ofSeconds(5).toMillis());
        settings.setLogContainerConfig(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName(handler.name());
        container.setCommonErrorHandler(waitForEver());
        return container;
    }

    /** The batch is held and brought again, with pauses from 0.2 to 5 seconds, as long as it takes. */
    private static DefaultErrorHandler waitForEver() {
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(5_000);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        pauses.setMaxAttempts(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
