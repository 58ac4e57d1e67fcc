package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.PersonalParts;
import io.redress.platform.log.EventLog;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Before an event that needs a key goes to the log, the broker has the key. */
final class SealingEventLog implements EventLog {

    private final EventLog log;
    private final PublishedKeys keys;

    SealingEventLog(EventLog log, PublishedKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    @Override
    public void append(List<? extends EventEnvelope<?>> envelopes) {
        keys.ensure(inNeed(envelopes));
        log.append(envelopes);
    }

    /** Waits in the call for the key: so the order of the calls is the order of the log. */
    @Override
    public CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope) {
        keys.ensure(inNeed(List.of(envelope)));
        return log.appendAsync(envelope);
    }

    private static Set<ComplaintId> inNeed(Collection<? extends EventEnvelope<?>> envelopes) {
        return envelopes.stream()
                .map(EventEnvelope::event)
                .filter(event -> PersonalParts.in(event.getClass()))
                .map(event -> event.complaintId())
                .collect(Collectors.toSet());
    }
}
