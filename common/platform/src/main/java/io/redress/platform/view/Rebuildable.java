package io.redress.platform.view;

import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventHandler;
import java.util.List;

/** A collection that can be made again from the log, beside the one that serves, and then take its place. */
public interface Rebuildable {

    /** The collection's name, and the name people rebuild it by. */
    String name();

    /** Whose topics are read and whose position is replaced. */
    EventHandler handler();

    /** Makes the indexes of the view on this collection. */
    void prepare(String collection);

    /** Takes events into this collection as the handler would into its own. */
    void writeTo(String collection, List<EventEnvelope<?>> events);

    /** Does the swap while nothing else writes to the collection. */
    default void exclusively(String rebuilt, Runnable swap) {
        swap.run();
    }
}
