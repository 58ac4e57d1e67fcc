package io.redress.platform.sealing;

import io.redress.contract.DataKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key as the topic tells of it: wrapped, or destroyed. Unwrapped when it is first needed. Thread-safe. */
final class KnownKey {

    private final KeyName name;
    private final byte @Nullable [] wrapped;
    private final Instant madeAt;
    private volatile @Nullable DataKey open;

    /**
     * @param wrapped null when it was destroyed
     */
    KnownKey(KeyName name, byte @Nullable [] wrapped, Instant madeAt) {
        this.name = name;
        this.wrapped = wrapped;
        this.madeAt = madeAt;
    }

    static KnownKey made(MasterKeys.Made made, Instant at) {
        var key = new KnownKey(made.name(), made.wrapped(), at);
        key.open = made.key();
        return key;
    }

    static KnownKey destroyed(KeyName name) {
        return new KnownKey(name, null, Instant.EPOCH);
    }

    KeyName name() {
        return name;
    }

    byte @Nullable [] wrapped() {
        return wrapped;
    }

    Instant madeAt() {
        return madeAt;
    }

    boolean lives() {
        return wrapped != null;
    }

    /** Empty when it was destroyed. */
    Optional<DataKey> opened(MasterKeys master) {
        if (wrapped == null) {
            return Optional.empty();
        }
        var key = open;
        if (key == null) {
            key = master.open(name, wrapped);
            open = key;
        }
        return Optional.of(key);
    }
}
