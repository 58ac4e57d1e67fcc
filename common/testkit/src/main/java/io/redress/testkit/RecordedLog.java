package io.redress.testkit;

import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A log in memory that remembers what was appended, through the real codec, and can be away. Thread-safe. */
public final class RecordedLog implements EventLog {

    private final EventCodec codec = new EventCodec();
    private final List<EventEnvelope<?>> appended = new ArrayList<>();
    private boolean away;

    /** From now on appending fails, until {@link #comesBack()}. */
    public synchronized void goesAway() {
        away = true;
    }

    public synchronized void comesBack() {
        away = false;
    }

    public synchronized List<EventEnvelope<?>> appended() {
        return List.copyOf(appended);
    }

    public List<Event> events() {
        return appended().stream().<Event>map(EventEnvelope::event).toList();
    }

    @Override
    public synchronized void append(List<? extends EventEnvelope<?>> envelopes) {
        if (away) {
            throw unavailable();
        }
        envelopes.forEach(this::write);
    }

    @Override
    public synchronized CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope) {
        if (away) {
            return CompletableFuture.failedFuture(unavailable());
        }
        write(envelope);
        return CompletableFuture.completedFuture(null);
    }

    private void write(EventEnvelope<?> envelope) {
        var wire = codec.encode(envelope);
        appended.add(codec.decode(wire.headers(), wire.value(), appended.size()).orElseThrow());
    }

    private static LogUnavailableException unavailable() {
        return new LogUnavailableException("the log is away", new IOException("for a test"));
    }
}
