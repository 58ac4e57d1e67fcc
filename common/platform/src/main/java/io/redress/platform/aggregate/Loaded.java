package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An aggregate with what lies beside its state: the causes that it knows and the events not yet sent. */
record Loaded<S, E extends Event>(
        ComplaintId id,
        long version,
        S state,
        List<String> causes,
        List<EventEnvelope<E>> pending) {

    boolean knows(UUID cause) {
        return causes.contains(cause.toString());
    }

    Stored<S> stored() {
        return new Stored<>(id, version, state);
    }

    /** After these events of one command, which are then pending. */
    Loaded<S, E> after(Command<S, E> command, List<E> events, AggregateType<S, E> type) {
        if (events.isEmpty()) {
            return this;
        }
        var next = state;
        var unsent = new ArrayList<>(pending);
        long sequence = version;
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            var event = events.get(ordinal);
            next = type.evolve(next, event);
            unsent.add(
                    new EventEnvelope<>(
                            EventEnvelope.idOf(command.cause(), event, ordinal),
                            ++sequence,
                            type.reference(next),
                            command.cause(),
                            command.traceparent(),
                            event));
        }
        return new Loaded<>(id, sequence, next, with(command.cause()), unsent);
    }

    /** After an event read from the own topic, which needs no sending. */
    Loaded<S, E> folded(EventEnvelope<?> envelope, AggregateType<S, E> type) {
        var event = type.eventType().cast(envelope.event());
        var cause = envelope.causationId();
        return new Loaded<>(
                id,
                envelope.sequence(),
                type.evolve(state, event),
                cause == null || knows(cause) ? causes : with(cause),
                pending.stream().filter(p -> p.sequence() > envelope.sequence()).toList());
    }

    private List<String> with(UUID cause) {
        var more = new ArrayList<>(causes);
        more.add(cause.toString());
        return more;
    }
}
