package io.redress.testkit;

import io.redress.contract.ComplaintId;
import io.redress.platform.sealing.DataKeys;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The service's own keys, remembering whose were destroyed; can fail once, as a broker that is away. */
public final class DestroyedKeys implements DataKeys {

    private final List<ComplaintId> destroyed = new CopyOnWriteArrayList<>();
    private final DataKeys keys;
    private volatile boolean failing;

    public DestroyedKeys(DataKeys keys) {
        this.keys = keys;
    }

    public void failOnce() {
        failing = true;
    }

    @Override
    public void destroy(ComplaintId complaint) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("the broker is away, for a test");
        }
        keys.destroy(complaint);
        destroyed.add(complaint);
    }

    public List<ComplaintId> all() {
        return List.copyOf(destroyed);
    }
}
