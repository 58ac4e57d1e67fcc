package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.platform.aggregate.AggregateCollection.Change;
import io.redress.platform.log.EventHandler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds an aggregate's own topic: gives back to the store what it lost. In quiet times every event is
 * known already and costs one look at the versions. At the start it goes before everything else.
 */
final class Fold<S, E extends Event> implements EventHandler {

    private final AggregateType<S, E> type;
    private final AggregateCollection<S, E> collection;
    private final Clock clock;

    Fold(AggregateType<S, E> type, AggregateCollection<S, E> collection, Clock clock) {
        this.type = type;
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(type.topic());
    }

    @Override
    public Start start() {
        return Start.FIRST;
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        fold(collection, events);
    }

    void fold(AggregateCollection<S, E> into, List<EventEnvelope<?>> events) {
        var own = events.stream().filter(e -> type.eventType().isInstance(e.event())).toList();
        var versions =
                into.versions(own.stream().map(EventEnvelope::complaintId).distinct().toList());
        var missing =
                own.stream()
                        .filter(e -> e.sequence() > versions.getOrDefault(e.complaintId(), 0L))
                        .toList();
        if (!missing.isEmpty()) {
            repair(into, missing);
        }
    }

    private void repair(AggregateCollection<S, E> into, List<EventEnvelope<?>> missing) {
        var before =
                into.find(missing.stream().map(EventEnvelope::complaintId).distinct().toList());
        var after = new LinkedHashMap<ComplaintId, Loaded<S, E>>();
        for (var envelope : missing) {
            var id = envelope.complaintId();
            var loaded = after.containsKey(id) ? after.get(id) : before.getOrDefault(id, fresh(id));
            if (envelope.sequence() == loaded.version() + 1) {
                after.put(id, loaded.folded(envelope, type));
            } else if (envelope.sequence() > loaded.version()) {
                throw new IllegalStateException(
                        type.name()
                                + " "
                                + id
                                + " is at "
                                + loaded.version()
                                + " and the log goes on at "
                                + envelope.sequence());
            }
        }
        var changes =
                after.values().stream()
                        .map(a -> new Change<>(versionOf(before, a.id()), a))
                        .toList();
        if (!changes.isEmpty() && !into.write(changes, clock.instant())) {
            throw new ConflictsWithoutEndException(type.name(), 1);
        }
    }

    private Loaded<S, E> fresh(ComplaintId id) {
        return new Loaded<>(id, 0, type.initial(id), List.of(), List.of());
    }

    private static <S, E extends Event> long versionOf(
            Map<ComplaintId, Loaded<S, E>> before, ComplaintId id) {
        var loaded = before.get(id);
        return loaded == null ? 0 : loaded.version();
    }
}
