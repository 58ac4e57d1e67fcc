package io.redress.platform.aggregate;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.AtRest;
import io.redress.contract.EventCodec;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import io.redress.platform.view.Rebuildables;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives every {@link AggregateType} bean its store, its fold and its housekeeping. */
@AutoConfiguration
class AggregateConfiguration {

    @Bean
    AggregateStores aggregateStores(
            ObjectProvider<AggregateType<?, ?>> types,
            MongoOperations mongo,
            EventLog eventLog,
            EventCodec codec,
            ObjectProvider<AtRest> atRest,
            Clock clock) {
        return new AggregateStores(
                types.orderedStream().toList(),
                mongo,
                eventLog,
                codec,
                atRest.getIfAvailable(),
                clock);
    }

    @Bean
    LogReaders.StartTask aggregateIndexes(AggregateStores stores) {
        return stores::prepareAll;
    }

    @Bean
    Rebuildables aggregateRebuilds(AggregateStores stores) {
        return stores::rebuildables;
    }

    @Bean
    SmartLifecycle aggregateHousekeeping(
            AggregateStores stores, LogReaders readers, MeterRegistry meters) {
        return new AllHousekeeping(stores.housekeeping(readers, meters));
    }
}
