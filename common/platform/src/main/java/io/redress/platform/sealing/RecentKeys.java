package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The keys of the complaints that were asked for last, in memory: as many as a day's work touches, however many there
 * are. What is not here may be in the store. Thread-safe.
 */
final class RecentKeys {

    private static final int COMPLAINTS = 10_000;

    private final Map<ComplaintId, Map<UUID, KnownKey>> byComplaint =
            new LinkedHashMap<>(1_000, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<ComplaintId, Map<UUID, KnownKey>> eldest) {
                    return size() > COMPLAINTS;
                }
            };

    synchronized void put(Collection<KnownKey> keys) {
        keys.forEach(this::put);
    }

    synchronized void put(KnownKey key) {
        byComplaint
                .computeIfAbsent(key.name().complaint(), complaint -> new TreeMap<>())
                .merge(key.name().id(), key, RecentKeys::later);
    }

    synchronized Optional<KnownKey> find(KeyName name) {
        return Optional.ofNullable(byComplaint.get(name.complaint()))
                .map(keys -> keys.get(name.id()));
    }

    /** Of several that live, always the same. */
    synchronized Optional<KnownKey> living(ComplaintId complaint) {
        return Optional.ofNullable(byComplaint.get(complaint)).stream()
                .flatMap(keys -> keys.values().stream())
                .filter(KnownKey::lives)
                .findFirst();
    }

    synchronized boolean knows(ComplaintId complaint) {
        return byComplaint.containsKey(complaint);
    }

    /** The topic is read in order and a key is never put back: destroyed stays destroyed. */
    private static KnownKey later(KnownKey known, KnownKey told) {
        return known.lives() && !told.lives() ? told : known;
    }
}
