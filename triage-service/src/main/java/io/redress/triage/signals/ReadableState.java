package io.redress.triage.signals;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of a store can be read. The rest is dropped and counted: to learn a baseline anew costs a week,
 * while a watch that fails at each start watches over nothing at all.
 */
record ReadableState(SignalMeters meters) {

    private static final Logger log = LoggerFactory.getLogger(ReadableState.class);

    void each(KeyValueStore<String, byte[]> store, BiConsumer<String, byte[]> reader) {
        var unreadable = new ArrayList<String>();
        try (var all = store.all()) {
            all.forEachRemaining(
                    each -> {
                        try {
                            reader.accept(each.key, each.value);
                        } catch (RuntimeException e) {
                            // Neither key nor message: both may hold what a customer wrote.
                            log.warn(
                                    "State that cannot be read is dropped and learned anew: {} in {}",
                                    e.getClass().getName(),
                                    store.name());
                            unreadable.add(each.key);
                        }
                    });
        }
        unreadable.forEach(store::delete);
        unreadable.forEach(key -> meters.failed());
    }
}
