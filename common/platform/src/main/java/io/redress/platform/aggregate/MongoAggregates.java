package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.platform.Refusal;
import io.redress.platform.aggregate.AggregateCollection.Change;
import io.redress.platform.aggregate.Outcome.Done;
import io.redress.platform.aggregate.Outcome.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;

/** Load, decide, store in one write, relay. Of two writers one wins; the other decides again on what it then finds. */
final class MongoAggregates<S, E extends Event> implements Aggregates<S, E> {

    private static final int TRIES = 20;

    private final AggregateType<S, E> type;
    private final AggregateCollection<S, E> collection;
    private final Relay<S, E> relay;
    private final Clock clock;
    private final ReadWriteLock swap;

    MongoAggregates(
            AggregateType<S, E> type,
            AggregateCollection<S, E> collection,
            Relay<S, E> relay,
            Clock clock,
            ReadWriteLock swap) {
        this.type = type;
        this.collection = collection;
        this.relay = relay;
        this.clock = clock;
        this.swap = swap;
    }

    @Override
    public Optional<Stored<S>> find(ComplaintId id) {
        return collection.find(id).map(Loaded::stored);
    }

    @Override
    public Stored<S> handle(Command<S, E> command) {
        return switch (handleAll(List.of(command)).getFirst()) {
            case Done<S> done -> done.stored();
            case Refused<S> refused -> throw refused.refusal();
        };
    }

    @Override
    public List<Outcome<S>> handleAll(List<Command<S, E>> commands) {
        swap.readLock().lock();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var round = decide(commands);
                if (round.changes().isEmpty()
                        || collection.write(round.changes(), clock.instant())) {
                    relay.send(round.unsent());
                    return round.outcomes();
                }
            }
            throw new ConflictsWithoutEndException(type.name(), TRIES);
        } finally {
            swap.readLock().unlock();
        }
    }

    /** What some of a lost round did write is found again by its cause and only sent. */
    private Round<S, E> decide(List<Command<S, E>> commands) {
        var ids = commands.stream().map(Command::complaintId).distinct().toList();
        var before = ids.size() == 1 ? one(ids.getFirst()) : collection.find(ids);
        var now = new LinkedHashMap<ComplaintId, Loaded<S, E>>(before);
        var outcomes = new ArrayList<Outcome<S>>(commands.size());
        for (var command : commands) {
            var loaded = now.getOrDefault(command.complaintId(), fresh(command.complaintId()));
            try {
                var after = apply(command, loaded);
                now.put(command.complaintId(), after);
                outcomes.add(new Done<>(after.stored()));
            } catch (Refusal refusal) {
                outcomes.add(new Refused<>(refusal));
            }
        }
        var changes = new ArrayList<Change<S, E>>();
        for (var after : now.values()) {
            var old = before.get(after.id());
            long oldVersion = old == null ? 0 : old.version();
            if (after.version() > oldVersion) {
                changes.add(new Change<>(oldVersion, after));
            }
        }
        return new Round<>(
                changes,
                now.values().stream().filter(l -> !l.pending().isEmpty()).toList(),
                outcomes);
    }

    private Loaded<S, E> apply(Command<S, E> command, Loaded<S, E> loaded) {
        if (loaded.knows(command.cause())) {
            return loaded;
        }
        command.expectedVersion()
                .ifPresent(
                        expected -> {
                            if (expected != loaded.version()) {
                                throw new VersionConflictException(
                                        loaded.id(), expected, loaded.version());
                            }
                        });
        return loaded.after(command, command.decision().decide(loaded.state()), type);
    }

    private Map<ComplaintId, Loaded<S, E>> one(ComplaintId id) {
        return collection.find(id).map(loaded -> Map.of(id, loaded)).orElseGet(Map::of);
    }

    private Loaded<S, E> fresh(ComplaintId id) {
        return new Loaded<>(id, 0, type.initial(id), List.of(), List.of());
    }

    private record Round<S, E extends Event>(
            List<Change<S, E>> changes,
            Collection<Loaded<S, E>> unsent,
            List<Outcome<S>> outcomes) {}
}
