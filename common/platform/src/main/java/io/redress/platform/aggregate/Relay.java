package io.redress.platform.aggregate;

import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends all pending events of some aggregates, in order, and then forgets them. */
final class Relay<S, E extends Event> {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final AggregateCollection<S, E> collection;
    private final EventLog eventLog;

    Relay(AggregateCollection<S, E> collection, EventLog eventLog) {
        this.collection = collection;
        this.eventLog = eventLog;
    }

    /** @return false when Kafka is away: the events stay pending and the sweep sends them */
    boolean send(Collection<Loaded<S, E>> unsent) {
        if (unsent.isEmpty()) {
            return true;
        }
        var events = new ArrayList<EventEnvelope<?>>();
        unsent.forEach(loaded -> events.addAll(loaded.pending()));
        try {
            eventLog.append(events);
        } catch (LogUnavailableException away) {
            log.warn("{} events stay pending: {}", events.size(), away.getMessage());
            return false;
        }
        collection.sent(unsent);
        return true;
    }
}
