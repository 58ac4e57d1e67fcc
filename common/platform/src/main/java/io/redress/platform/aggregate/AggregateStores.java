package io.redress.platform.aggregate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.AtRest;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.platform.log.EventHandler;
import io.redress.platform.log.EventHandlers;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import io.redress.platform.view.Rebuildable;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The aggregates of this service: one store for each {@link AggregateType} bean. */
public final class AggregateStores implements EventHandlers {

    private final Map<AggregateType<?, ?>, AggregateStore<?, ?>> stores = new LinkedHashMap<>();

    AggregateStores(
            List<AggregateType<?, ?>> types,
            MongoOperations mongo,
            EventLog eventLog,
            EventCodec codec,
            @Nullable AtRest atRest,
            Clock clock) {
        types.forEach(
                type ->
                        stores.put(
                                type,
                                new AggregateStore<>(type, mongo, eventLog, codec, atRest, clock)));
    }

    /** The aggregates of this type, which must be a bean. */
    @SuppressWarnings("unchecked") // the map pairs each type with the store of its own parameters
    public <S, E extends Event> Aggregates<S, E> open(AggregateType<S, E> type) {
        var store = stores.get(type);
        if (store == null) {
            throw new IllegalArgumentException(type.name() + " is not a bean");
        }
        return (Aggregates<S, E>) store.aggregates();
    }

    @Override
    public Collection<? extends EventHandler> handlers() {
        return stores.values().stream().map(AggregateStore::fold).toList();
    }

    void prepareAll() {
        stores.values().forEach(AggregateStore::prepare);
    }

    List<Rebuildable> rebuildables() {
        return stores.values().stream().<Rebuildable>map(AggregateStore::rebuildable).toList();
    }

    List<Housekeeping<?, ?>> housekeeping(LogReaders readers, MeterRegistry meters) {
        return stores.values().stream()
                .<Housekeeping<?, ?>>map(store -> metered(store, readers, meters))
                .toList();
    }

    private static Housekeeping<?, ?> metered(
            AggregateStore<?, ?> store, LogReaders readers, MeterRegistry meters) {
        var housekeeping = store.housekeeping(readers);
        Gauge.builder("redress.outbox.backlog", housekeeping, Housekeeping::backlog)
                .description("aggregates with events unsent for more than ten seconds")
                .tag("aggregate", store.fold().name())
                .register(meters);
        return housekeeping;
    }
}
