package io.redress.platform.aggregate;

import io.redress.contract.AtRest;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventHandler;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import io.redress.platform.view.Indexes;
import io.redress.platform.view.Rebuildable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Everything around the aggregates of one type, wired together. */
final class AggregateStore<S, E extends Event> {

    private final AggregateType<S, E> type;
    private final MongoOperations mongo;
    private final AggregateDocument<S, E> documents;
    private final AggregateCollection<S, E> collection;
    private final Relay<S, E> relay;
    private final MongoAggregates<S, E> aggregates;
    private final Fold<S, E> fold;
    private final Clock clock;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();

    AggregateStore(
            AggregateType<S, E> type,
            MongoOperations mongo,
            EventLog eventLog,
            EventCodec codec,
            @Nullable AtRest atRest,
            Clock clock) {
        this.type = type;
        this.mongo = mongo;
        this.clock = clock;
        this.documents = new AggregateDocument<>(type, codec, atRest);
        this.collection = new AggregateCollection<>(mongo, type.name(), documents);
        this.relay = new Relay<>(collection, eventLog);
        this.aggregates = new MongoAggregates<>(type, collection, relay, clock, swap);
        this.fold = new Fold<>(type, collection, clock);
    }

    Aggregates<S, E> aggregates() {
        return aggregates;
    }

    Fold<S, E> fold() {
        return fold;
    }

    Housekeeping<S, E> housekeeping(LogReaders readers) {
        return new Housekeeping<>(type, collection, aggregates, relay, readers, clock);
    }

    void prepare() {
        prepare(type.name());
    }

    Rebuildable rebuildable() {
        return new Rebuildable() {
            @Override
            public String name() {
                return type.name();
            }

            @Override
            public EventHandler handler() {
                return fold;
            }

            @Override
            public void prepare(String beside) {
                AggregateStore.this.prepare(beside);
            }

            @Override
            public void writeTo(String beside, List<EventEnvelope<?>> events) {
                fold.fold(new AggregateCollection<>(mongo, beside, documents), events);
            }

            @Override
            public void exclusively(String beside, Runnable catchUpAndSwap) {
                swap.writeLock().lock();
                try {
                    drain();
                    catchUpAndSwap.run();
                } finally {
                    swap.writeLock().unlock();
                }
            }
        };
    }

    /** Unsent events are in no log to rebuild from: they must go out first. */
    private void drain() {
        for (var unsent = pending(); !unsent.isEmpty(); unsent = pending()) {
            if (!relay.send(unsent)) {
                throw new IllegalStateException(
                        type.name() + " has unsent events and Kafka is away: rebuild it later");
            }
        }
    }

    private List<Loaded<S, E>> pending() {
        return collection.pendingSince(clock.instant().plus(Duration.ofDays(1)), 200);
    }

    private void prepare(String name) {
        Indexes.ensure(mongo, name, type.indexes());
        Indexes.ensure(
                mongo,
                name,
                List.of(
                        new Index(AggregateDocument.DUE, Sort.Direction.ASC).sparse(),
                        new Index(AggregateDocument.PENDING_SINCE, Sort.Direction.ASC).sparse()));
    }
}
