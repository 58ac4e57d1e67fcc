package io.redress.testkit;

import io.redress.contract.ComplaintId;
import io.redress.contract.DataKey;
import io.redress.contract.KeyRing;
import io.redress.platform.sealing.MasterKeys;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A key for every complaint that is asked about, until it is destroyed. For tests without a broker. */
public final class KeysInMemory implements KeyRing {

    private final Map<ComplaintId, DataKey> keys = new ConcurrentHashMap<>();
    private final Map<ComplaintId, DataKey> destroyed = new ConcurrentHashMap<>();
    private final MasterKeys master;

    public KeysInMemory() {
        try {
            master = MasterKeys.parse(MasterKeys.newKeyset());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes keys", e);
        }
    }

    public void destroy(ComplaintId complaint) {
        destroyed.put(complaint, toSeal(complaint).orElseThrow());
    }

    @Override
    public Optional<DataKey> toSeal(ComplaintId complaint) {
        return destroyed.containsKey(complaint)
                ? Optional.empty()
                : Optional.of(keys.computeIfAbsent(complaint, it -> master.make(it).key()));
    }

    @Override
    public Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId) {
        return toSeal(complaint).filter(key -> key.id().equals(keyId));
    }
}
