package io.redress.triage.signals;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.EventCodec;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.Topics;
import io.redress.platform.view.Projection;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.crisis.CrisisWatch;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.policy.CrowdPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.surge.Alarm;
import io.redress.triage.surge.CrowdWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

    private static final String APPLICATION = "redress-triage-signals";

    @Bean
    PolicyFiles signalPolicies(@Value("${redress.triage.policy-dir:#{null}}") @Nullable Path own) {
        return new PolicyFiles(own);
    }

    @Bean
    CrowdPolicy crowdPolicy(PolicyFiles signalPolicies) {
        return CrowdPolicy.from(signalPolicies);
    }

    @Bean
    CrisisPolicy crisisPolicy(PolicyFiles signalPolicies) {
        return CrisisPolicy.from(signalPolicies);
    }

    @Bean
    SignalMeters signalMeters(MeterRegistry meters, Clock clock) {
        return new SignalMeters(meters, clock);
    }

    @Bean
    BrokerLogEnd signalLogEnd(KafkaProperties kafka) {
        var asking = new Properties();
        asking.putAll(kafka.buildAdminProperties());
        return new BrokerLogEnd(APPLICATION, asking);
    }

    @Bean
    SignalStreams signalStreams(
            LogReaders readers,
            Topics topics,
            EventCodec codec,
            Embedder embedder,
            CrowdPolicy crowds,
            CrisisPolicy crises,
            SignalMeters meters,
            BrokerLogEnd end,
            KafkaProperties kafka,
            Clock clock,
            @Value("${REDRESS_DATA_DIR:./data}") Path data) {
        var alarm = new Alarm(crowds.learningHours(), crowds.evidence(), crowds.least());
        Supplier<Watch> watches =
                () -> new Watch(new CrowdWatch(alarm, crowds.nearness()), new CrisisWatch(crises));
        return new SignalStreams(
                readers,
                topics,
                partitions ->
                        SignalTopology.of(
                                partitions,
                                codec,
                                () -> new Meaningful(embedder, crowds),
                                end,
                                watches,
                                meters),
                settings(kafka, data),
                meters,
                clock);
    }

    @Bean
    Projection signalsView() {
        return new SignalsView();
    }

    @Bean
    Signals signals(MongoOperations mongo) {
        return new MongoSignals(mongo);
    }

    private static Properties settings(KafkaProperties kafka, Path data) {
        var settings = new Properties();
        settings.putAll(kafka.buildStreamsProperties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, data.resolve("signals").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 4 << 20);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 4L << 20);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
