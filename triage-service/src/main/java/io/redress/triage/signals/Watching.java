package io.redress.triage.signals;

import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.signals.SignalEvent;
import io.redress.triage.surge.Observed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The one place where all complaints come together: puts them into their minutes, lets the watch count
 * each minute that is over, and writes down what it says and what it knows in one transaction.
 */
final class Watching implements Processor<String, byte[], String, byte[]> {

    static final String STORE = "watch";

    private static final String CLOCKS = "clocks";

    private final EventCodec codec = new EventCodec();
    private final int partitions;
    private final Supplier<Watch> watches;
    private final SignalMeters meters;
    private final ReadableState readable;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> kept;
    private Clocks clocks;
    private Watch watch;

    /** What the clocks keep. */
    record Times(Map<Integer, Instant> clocks, long next) {}

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    Watching(int partitions, Supplier<Watch> watches, SignalMeters meters) {
        this.meters = meters;
        readable = new ReadableState(meters);
        this.partitions = partitions;
        this.watches = watches;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> streams) {
        context = streams;
        kept = streams.getStateStore(STORE);
        watch = watches.get();
        clocks = new Clocks(partitions, Map.of());
        readable.each(kept, this::restore);
        watch.restored();
        meters.count(watch);
        meters.reached(clocks.reached());
    }

    private void restore(String key, byte[] state) {
        if (key.equals(CLOCKS)) {
            var read = Json.read(state, Times.class);
            clocks = new Clocks(partitions, read.clocks());
            watch.startAt(read.next());
        } else {
            watch.restore(key, state);
        }
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var report = Json.read(record.value(), Report.class);
        var observed = report.observed();
        var quietAt = report.quietAt();
        if (observed != null) {
            take(report.partition(), observed);
        } else if (quietAt != null) {
            clocks.quiet(report.partition(), quietAt);
        }
        if (watch.until(clocks.reached(), this::say)) {
            meters.count(watch);
        }
        meters.reached(clocks.reached());
        watch.changes().forEach(this::keep);
        keep(CLOCKS, Json.of(new Times(clocks.all(), watch.next())));
    }

    private void take(int partition, Observed observed) {
        watch.take(observed.received(clocks.observed(partition, observed.at())));
    }

    private void keep(String key, byte @org.jspecify.annotations.Nullable [] state) {
        if (state == null) {
            kept.delete(key);
        } else {
            kept.put(key, state);
        }
    }

    private void say(SignalEvent signal) {
        var envelope =
                new EventEnvelope<>(
                        EventEnvelope.idOf(Watch.idOf(signal), signal, 0),
                        0,
                        null,
                        null,
                        null,
                        signal);
        var wire = codec.encode(envelope);
        var headers = new RecordHeaders();
        wire.headers()
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        context.forward(
                new Record<>(wire.key(), wire.value(), context.currentSystemTimeMs(), headers));
    }
}
