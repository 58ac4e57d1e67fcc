package io.redress.contract;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the keys of complaints are found. May wait until all keys that were published before the question are known;
 * what is still not there then is gone for good: the person was erased.
 */
public interface KeyRing {

    /** A ring on which no key ever was: whatever is sealed reads as erased. */
    KeyRing EMPTY =
            new KeyRing() {
                @Override
                public Optional<DataKey> toSeal(ComplaintId complaint) {
                    return Optional.empty();
                }

                @Override
                public Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId) {
                    return Optional.empty();
                }
            };

    /** A key of this complaint that lives; empty when none does. */
    Optional<DataKey> toSeal(ComplaintId complaint);

    /** This key of this complaint; empty when it was destroyed. */
    Optional<DataKey> toOpen(ComplaintId complaint, UUID keyId);

    /** Tells that keys of these complaints will be asked for next, so that they are fetched together. */
    default void expect(Collection<ComplaintId> complaints) {}
}
