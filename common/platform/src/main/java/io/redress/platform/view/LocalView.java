package io.redress.platform.view;

import java.util.function.IntConsumer;

/**
 * A view that is no collection of the store but lies on this machine, such as a search index. It reads
 * the log by itself, keeps its position with its data, and is rebuilt by the same command as the others.
 */
public interface LocalView {

    /** The name people rebuild it by. Unique over all services: it starts with the service's name. */
    String name();

    /**
     * Makes the view again from the first record of the log while the old one serves, and returns when
     * the new one has taken its place.
     *
     * @param taken told how many more events were taken in
     */
    void rebuild(IntConsumer taken);
}
