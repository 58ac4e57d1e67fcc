package io.redress.testkit;

import io.redress.contract.ComplaintId;
import io.redress.platform.sealing.DataKeys;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers whose keys were destroyed, in order; can fail once, as a broker that is away. */
public final class DestroyedKeys implements DataKeys {

    private final List<ComplaintId> destroyed = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    public void failOnce() {
        failing = true;
    }

    @Override
    public void destroy(ComplaintId complaint) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("the broker is away, for a test");
        }
        destroyed.add(complaint);
    }

    public List<ComplaintId> all() {
        return List.copyOf(destroyed);
    }
}
