package io.redress.contract.audit;

import io.redress.contract.ContractJson;
import io.redress.contract.UnreadableRecordException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An entry in its chain. A record's hash is the SHA-256 of its value as it lies in the topic, so that {@code sha256sum}
 * is all that a check needs.
 *
 * @param chain one run of one process
 * @param sequence 1, 2, 3… in the chain, without a gap
 * @param previous hash of the record before; null on the first
 * @param service whose process it is
 */
public record AuditRecord(
        UUID chain, long sequence, @Nullable String previous, String service, AuditEntry entry) {

    /** Its wire name. */
    public static final String TYPE = "io.redress.audit.access-recorded.v1";

    /** The topic of a service's chains. One partition: records lie in the order in which they were written. */
    public static String topic(String service) {
        return "redress.audit." + service + ".v1";
    }

    public byte[] encoded() {
        return ContractJson.mapper().writeValueAsBytes(this);
    }

    /** @throws UnreadableRecordException when it is none */
    public static AuditRecord decoded(byte @Nullable [] value) {
        if (value == null) {
            throw new UnreadableRecordException("an audit record without a value");
        }
        try {
            var record = ContractJson.mapper().readValue(value, AuditRecord.class);
            if (record.chain() == null || record.entry() == null || record.service() == null) {
                throw new UnreadableRecordException(
                        "an audit record lacks chain, service or entry");
            }
            return record;
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableRecordException("not an audit record", broken);
        }
    }

    public static String hash(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
