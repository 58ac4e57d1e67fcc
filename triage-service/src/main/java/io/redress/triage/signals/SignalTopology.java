package io.redress.triage.signals;

import io.redress.contract.EventCodec;
import io.redress.contract.Topic;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * Arrivals and assessments are joined partition by partition, then come together in one partition,
 * where the watch counts them. State lies in memory, and in Streams' own topics for when it is lost.
 */
final class SignalTopology {

    /** Copies come soon or never, and no half waits behind so many. */
    private static final int HALVES = 20_000;

    private static final Map<String, String> SMALL_SEGMENTS =
            Map.of("segment.bytes", String.valueOf(16 << 20));

    private SignalTopology() {}

    static Topology of(
            int partitions,
            EventCodec codec,
            Supplier<Meaningful> meaningful,
            LogEnd end,
            Supplier<Watch> watches,
            SignalMeters meters) {
        var builder = new StreamsBuilder();
        var text = Serdes.String();
        var bytes = Serdes.ByteArray();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.lruMap(Joining.STORE, HALVES), text, bytes)
                        .withLoggingEnabled(SMALL_SEGMENTS));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(Watching.STORE), text, bytes)
                        .withLoggingEnabled(SMALL_SEGMENTS));
        builder.stream(
                        List.of(Topic.INTAKE.topicName(), Topic.TRIAGE.topicName()),
                        Consumed.with(text, bytes))
                .process(
                        () -> new Joining(codec, meaningful.get(), end, meters),
                        Named.as("join"),
                        Joining.STORE)
                .repartition(
                        Repartitioned.with(text, bytes)
                                .withName("complaints")
                                .withNumberOfPartitions(1))
                .process(
                        () -> new Watching(partitions, watches, meters),
                        Named.as("watch"),
                        Watching.STORE)
                .to(Topic.SIGNALS.topicName(), Produced.with(text, bytes));
        return builder.build();
    }
}
