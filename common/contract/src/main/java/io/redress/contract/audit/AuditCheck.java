package io.redress.contract.audit;

import io.redress.contract.UnreadableRecordException;
import io.redress.contract.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks the trails of all services and says where they do not hang together. The hashes alone show whatever was
 * changed, taken out or put in between; an end that was cut off shows against {@link #expect heads} that were kept
 * elsewhere: the next run of a process names those it found, and each process writes its own into its log.
 */
public final class AuditCheck {

    /** Enough to see what happened; a trail that is broken everywhere shall not fill the memory. */
    private static final int MOST_FINDINGS = 100;

    private final Map<UUID, CheckedChain> chains = new LinkedHashMap<>();
    private final List<AuditHead> heads = new ArrayList<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private long records;

    /**
     * What the check came to.
     *
     * @param findings the first ones, in the order of the topics; empty when everything hangs together
     */
    public record Verdict(long records, int chains, int heads, List<AuditFinding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /** The record that lies at this offset of the service's topic. */
    public void take(String service, long offset, byte @Nullable [] value) {
        records++;
        AuditRecord record;
        try {
            record = AuditRecord.decoded(value);
        } catch (UnreadableRecordException broken) {
            add(new AuditFinding(Kind.UNREADABLE, service, null, 0, offset));
            return;
        }
        if (!record.service().equals(service)) {
            add(
                    new AuditFinding(
                            Kind.MISPLACED, service, record.chain(), record.sequence(), offset));
            return;
        }
        var hash = AuditRecord.hash(value == null ? new byte[0] : value);
        chains.computeIfAbsent(record.chain(), id -> new CheckedChain(id, service))
                .take(record, hash, offset)
                .forEach(this::add);
        heads.addAll(record.entry().heads());
    }

    /** Somebody kept this head out of the trail: it must be there. */
    public void expect(AuditHead kept) {
        heads.add(kept);
    }

    /** Once all records were taken. */
    public Verdict verdict() {
        var all = new ArrayList<>(findings);
        chains.values().forEach(chain -> chain.gap().ifPresent(all::add));
        for (var head : heads.stream().distinct().toList()) {
            var chain = chains.get(head.chain());
            if (chain == null) {
                all.add(
                        new AuditFinding(
                                Kind.MISSING, "unknown", head.chain(), head.sequence(), null));
            } else {
                chain.against(head).filter(it -> !all.contains(it)).ifPresent(all::add);
            }
        }
        return new Verdict(
                records,
                chains.size(),
                (int) heads.stream().distinct().count(),
                all.stream().limit(MOST_FINDINGS).toList());
    }

    private void add(AuditFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
