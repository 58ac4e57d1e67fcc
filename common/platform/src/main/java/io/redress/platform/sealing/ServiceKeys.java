package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;
import io.redress.contract.DataKey;
import io.redress.contract.KeyRing;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of this service: from memory, else from its store, else once the topic was read to its end. */
final class ServiceKeys implements KeyRing {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MasterKeys master;
    private final RecentKeys recent;
    private final StoredKeys store;
    private final KeyTail tail;

    ServiceKeys(MasterKeys master, RecentKeys recent, StoredKeys store, KeyTail tail) {
        this.master = master;
        this.recent = recent;
        this.store = store;
        this.tail = tail;
    }

    @Override
    public void expect(Collection<ComplaintId> complaints) {
        var unknown = complaints.stream().filter(it -> !recent.knows(it)).distinct().toList();
        if (!unknown.isEmpty()) {
            recent.put(store.of(unknown));
        }
    }

    @Override
    public Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId) {
        var name = new KeyName(complaint, keyId);
        var known = recent.find(name);
        if (known.isEmpty()) {
            recent.put(store.of(List.of(complaint)));
            known = recent.find(name);
        }
        if (known.isEmpty()) {
            tail.await(() -> recent.find(name).isPresent(), PATIENCE);
            recent.put(store.of(List.of(complaint)));
            known = recent.find(name);
        }
        return known.flatMap(key -> key.opened(master));
    }

    @Override
    public Optional<DataKey> toSeal(ComplaintId complaint) {
        var living = recent.living(complaint);
        if (living.isEmpty()) {
            recent.put(store.of(List.of(complaint)));
            living = recent.living(complaint);
        }
        if (living.isEmpty()) {
            tail.await(() -> recent.living(complaint).isPresent(), PATIENCE);
            recent.put(store.of(List.of(complaint)));
            living = recent.living(complaint);
        }
        return living.flatMap(key -> key.opened(master));
    }
}
