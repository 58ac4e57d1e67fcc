package io.redress.triage.signals;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.UnreadableRecordException;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.triage.surge.Observed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the arrival of a complaint with its assessment, whichever is read first, and passes on what is
 * counted. When nothing comes, nothing is left to read and nothing waits for its other half, it says so:
 * only then may the watch let time pass in this partition. A partition that was not read for a while
 * because others were is not quiet, nor is one of which nothing was read yet.
 */
final class Joining implements Processor<String, byte[], String, byte[]> {

    static final String STORE = "halves";

    private static final Logger log = LoggerFactory.getLogger(Joining.class);
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** An arrival that waits longer was put aside as poison, and holds nobody up. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final EventCodec codec;
    private final Meaningful meaningful;
    private final LogEnd end;
    private final ReadableState readable;
    private final Map<String, Instant> waiting = new HashMap<>();
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> halves;
    private boolean busy;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    Joining(EventCodec codec, Meaningful meaningful, LogEnd end, SignalMeters meters) {
        this.codec = codec;
        readable = new ReadableState(meters);
        this.meaningful = meaningful;
        this.end = end;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> streams) {
        context = streams;
        halves = streams.getStateStore(STORE);
        readable.each(halves, (key, half) -> note(key, read(half)));
        streams.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        busy = true;
        var envelope = decoded(record);
        if (envelope.isEmpty()) {
            return;
        }
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        switch (envelope.get().event()) {
            case ComplaintReceived it -> arrived(it, now, record.timestamp());
            case ComplaintTriaged it -> assessed(it, now, record.timestamp());
            default -> {}
        }
    }

    private void arrived(ComplaintReceived complaint, Instant now, long timestamp) {
        switch (half(complaint.complaintId())) {
            case null -> keep(complaint.complaintId(), meaningful.arrived(complaint, now));
            case Half.Assessed assessed ->
                    passOn(
                            Half.join(
                                    complaint.complaintId(),
                                    meaningful.arrived(complaint, now),
                                    assessed),
                            timestamp);
            case Half.Arrived ignored -> {}
            case Half.Done ignored -> {}
        }
    }

    private void assessed(ComplaintTriaged triaged, Instant now, long timestamp) {
        var assessed = Half.Assessed.of(triaged, now);
        switch (half(triaged.complaintId())) {
            case null -> keep(triaged.complaintId(), assessed);
            case Half.Arrived arrived ->
                    passOn(Half.join(triaged.complaintId(), arrived, assessed), timestamp);
            case Half.Assessed ignored -> {}
            case Half.Done ignored -> {}
        }
    }

    private void passOn(Observed observed, long timestamp) {
        keep(
                observed.complaintId(),
                new Half.Done(Instant.ofEpochMilli(context.currentSystemTimeMs())));
        report(new Report(context.taskId().partition(), observed, null), timestamp);
    }

    private void look(long now) {
        var patience = Instant.ofEpochMilli(now).minus(PATIENCE);
        waiting.values().removeIf(since -> since.isBefore(patience));
        if (!busy && waiting.isEmpty() && end.isReached(context.taskId().partition())) {
            report(new Report(context.taskId().partition(), null, Instant.ofEpochMilli(now)), now);
        }
        busy = false;
    }

    private void report(Report report, long timestamp) {
        context.forward(
                new Record<>(String.valueOf(report.partition()), Json.of(report), timestamp));
    }

    private void keep(ComplaintId id, Half half) {
        halves.put(id.toString(), Json.of(Half.Stored.of(half)));
        note(id.toString(), half);
    }

    private void note(String id, Half half) {
        if (half instanceof Half.Arrived) {
            waiting.put(id, half.since());
        } else {
            waiting.remove(id);
        }
    }

    private @org.jspecify.annotations.Nullable Half half(ComplaintId id) {
        var stored = halves.get(id.toString());
        return stored == null ? null : read(stored);
    }

    private static Half read(byte[] stored) {
        return Objects.requireNonNull(Json.read(stored, Half.Stored.class).half());
    }

    private Optional<EventEnvelope<?>> decoded(Record<String, byte[]> record) {
        try {
            return codec.decode(headers(record.headers()), record.value(), 0);
        } catch (UnreadableRecordException parkedByOthers) {
            log.debug("Passing over a parked record: {}", parkedByOthers.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(Headers headers) {
        var texts = new HashMap<String, String>();
        headers.forEach(
                header -> {
                    if (header.value() != null) {
                        texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
                    }
                });
        return texts;
    }
}
