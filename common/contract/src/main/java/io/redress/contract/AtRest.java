package io.redress.contract;

import java.util.Optional;
import java.util.UUID;

/**
 * Personal texts as they may lie in a store: sealed under a key of their complaint, each naming its complaint and key,
 * so that it opens wherever it was copied to, until the key is gone. Thread-safe.
 */
public final class AtRest {

    private static final String SEALED = "sealed:";
    private static final int UUID_LENGTH = 36;
    private static final int ID_AT = SEALED.length();
    private static final int KEY_AT = ID_AT + UUID_LENGTH + 1;
    private static final int TEXT_AT = KEY_AT + UUID_LENGTH + 1;

    private final KeyRing keys;

    public AtRest(KeyRing keys) {
        this.keys = keys;
    }

    /** {@link Personal#ERASED} where no key of the complaint lives. */
    public String sealed(ComplaintId complaint, String text) {
        return keys.toSeal(complaint)
                .map(key -> sealed(complaint, key, text))
                .orElse(Personal.ERASED);
    }

    /** The record with its {@link PersonalParts} sealed; erased where no key of the complaint lives. */
    public <R extends Record> R sealed(ComplaintId complaint, R record) {
        if (!PersonalParts.in(record.getClass())) {
            return record;
        }
        return keys.toSeal(complaint)
                .map(
                        key ->
                                PersonalParts.changed(
                                        record, (text, path) -> sealed(complaint, key, text)))
                .orElseGet(() -> PersonalParts.erased(record));
    }

    /** Of a text that lies sealed, the complaint whose key it needs; empty for one that lies plain. */
    public static Optional<ComplaintId> owner(String stored) {
        return isSealed(stored)
                ? Optional.of(ComplaintId.of(stored.substring(ID_AT, ID_AT + UUID_LENGTH)))
                : Optional.empty();
    }

    /** The text; {@link Personal#ERASED} when its key is gone. One that lies plain is as it lies. */
    public String opened(String stored) {
        return isSealed(stored) ? open(stored).orElse(Personal.ERASED) : stored;
    }

    /** The record with its texts; erased as a whole when a key is gone. */
    public <R extends Record> R opened(R stored) {
        var gone = new boolean[1];
        var opened =
                PersonalParts.changed(
                        stored,
                        (text, path) -> {
                            if (!isSealed(text)) {
                                return text;
                            }
                            var plain = open(text);
                            gone[0] |= plain.isEmpty();
                            return plain.orElse(Personal.ERASED);
                        });
        return gone[0] ? PersonalParts.erased(opened) : opened;
    }

    private Optional<String> open(String stored) {
        var complaint = ComplaintId.of(stored.substring(ID_AT, ID_AT + UUID_LENGTH));
        var key = UUID.fromString(stored.substring(KEY_AT, KEY_AT + UUID_LENGTH));
        return keys.toOpen(complaint, key)
                .map(it -> it.open(stored.substring(TEXT_AT), place(complaint)));
    }

    private static String sealed(ComplaintId complaint, DataKey key, String text) {
        return SEALED + complaint + "/" + key.id() + ":" + key.seal(text, place(complaint));
    }

    private static String place(ComplaintId complaint) {
        return complaint + "/at rest";
    }

    /** Long enough and with its marks in place; no text of a person is stored unsealed once there are keys. */
    private static boolean isSealed(String stored) {
        return stored.length() > TEXT_AT
                && stored.startsWith(SEALED)
                && stored.charAt(KEY_AT - 1) == '/'
                && stored.charAt(TEXT_AT - 1) == ':';
    }
}
