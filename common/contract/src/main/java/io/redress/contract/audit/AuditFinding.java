package io.redress.contract.audit;

import io.redress.contract.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the trail does not hang together.
 *
 * @param offset in the service's topic, where something lies there; null for what is missing
 * @param chain null where the record cannot be read
 */
public record AuditFinding(
        Kind kind, String service, @Nullable UUID chain, long sequence, @Nullable Long offset) {

    /** What is wrong. */
    public enum Kind implements Coded {
        /** Its hash is not the one that the record after it, or a head kept elsewhere, names. */
        CHANGED("changed"),
        /** There is none with this sequence, but there are, or were, later ones. */
        MISSING("missing"),
        /** Two different records claim the same place. */
        CONTRADICTED("contradicted"),
        /** It is in the topic of a service that it does not come from. */
        MISPLACED("misplaced"),
        /** It is no audit record. */
        UNREADABLE("unreadable");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return kind.code()
                + ": "
                + service
                + (chain == null ? "" : " chain " + chain + " record " + sequence)
                + (offset == null ? "" : " at offset " + offset);
    }
}
