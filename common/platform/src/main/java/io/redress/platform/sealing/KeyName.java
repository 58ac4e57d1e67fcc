package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;
import java.util.Optional;
import java.util.UUID;

/** Which key of which complaint: the record key in the topic of keys. */
public record KeyName(ComplaintId complaint, UUID id) {

    private static final int UUID_LENGTH = 36;

    /** Empty for a record that names no key. */
    public static Optional<KeyName> parse(String recordKey) {
        if (recordKey.length() != 2 * UUID_LENGTH + 1 || recordKey.charAt(UUID_LENGTH) != '/') {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new KeyName(
                            ComplaintId.of(recordKey.substring(0, UUID_LENGTH)),
                            UUID.fromString(recordKey.substring(UUID_LENGTH + 1))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return complaint + "/" + id;
    }
}
