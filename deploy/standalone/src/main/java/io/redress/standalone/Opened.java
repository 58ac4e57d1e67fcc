package io.redress.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, closed once in the opposite order; what comes after that is closed at once. */
final class Opened implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T resource) {
        if (closed) {
            quietly(resource);
            throw new StartRefused("Stopped while starting.");
        }
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            quietly(open.pop());
        }
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            log.warn("{} does not close in order", resource.getClass().getSimpleName(), e);
        }
    }
}
