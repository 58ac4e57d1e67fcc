package io.redress.contract.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links entries, each to the one before. Not thread-safe: the order of the calls is the order of the chain. */
public final class AuditChain {

    private final UUID chain;
    private final String service;
    private long sequence;
    private @Nullable String last;

    public AuditChain(UUID chain, String service) {
        this.chain = chain;
        this.service = service;
    }

    /** A record as its bytes, and what the next one will name. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody: the bytes go to the broker
    public record Link(byte[] value, AuditHead head) {}

    public Link link(AuditEntry entry) {
        var value = new AuditRecord(chain, sequence + 1, last, service, entry).encoded();
        sequence++;
        last = AuditRecord.hash(value);
        return new Link(value, new AuditHead(chain, sequence, last));
    }
}
