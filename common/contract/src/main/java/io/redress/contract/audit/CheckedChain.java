package io.redress.contract.audit;

import io.redress.contract.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One chain while it is walked. Records may come again, and early, since what waited for the broker is sent later than
 * what came after it; thirty-two bytes of each are kept.
 */
final class CheckedChain {

    private static final HexFormat HEX = HexFormat.of();

    private record Early(String hash, @Nullable String previous, long offset) {}

    private final UUID chain;
    private final String service;
    private final List<byte[]> hashes = new ArrayList<>();
    private final NavigableMap<Long, Early> early = new TreeMap<>();

    CheckedChain(UUID chain, String service) {
        this.chain = chain;
        this.service = service;
    }

    /** What is wrong with it here, as far as it can be told yet. */
    List<AuditFinding> take(AuditRecord record, String hash, long offset) {
        var known = hash(record.sequence());
        if (known.isPresent()) {
            return known.get().equals(hash)
                    ? List.of()
                    : List.of(finding(Kind.CONTRADICTED, record.sequence(), offset));
        }
        var coming = new Early(hash, record.previous(), offset);
        var before = early.putIfAbsent(record.sequence(), coming);
        if (before != null && !before.hash().equals(hash)) {
            return List.of(finding(Kind.CONTRADICTED, record.sequence(), offset));
        }
        return linked();
    }

    private List<AuditFinding> linked() {
        var findings = new ArrayList<AuditFinding>();
        for (var next = early.remove(length() + 1);
                next != null;
                next = early.remove(length() + 1)) {
            var named = next.previous() == null ? "" : next.previous();
            if (!named.equals(hash(length()).orElse(""))) {
                findings.add(finding(Kind.CHANGED, Math.max(1, length()), next.offset()));
            }
            hashes.add(HEX.parseHex(next.hash()));
        }
        return findings;
    }

    /** Once all is read: what nobody brought, and what was brought without the record before it. */
    Optional<AuditFinding> gap() {
        return early.isEmpty()
                ? Optional.empty()
                : Optional.of(new AuditFinding(Kind.MISSING, service, chain, length() + 1, null));
    }

    /** Holds the chain against a head that somebody kept. */
    Optional<AuditFinding> against(AuditHead kept) {
        var found =
                hash(kept.sequence())
                        .or(() -> Optional.ofNullable(early.get(kept.sequence())).map(Early::hash));
        if (found.isEmpty()) {
            return Optional.of(
                    new AuditFinding(Kind.MISSING, service, chain, kept.sequence(), null));
        }
        return found.get().equals(kept.hash())
                ? Optional.empty()
                : Optional.of(
                        new AuditFinding(Kind.CHANGED, service, chain, kept.sequence(), null));
    }

    long length() {
        return hashes.size();
    }

    private Optional<String> hash(long sequence) {
        return sequence < 1 || sequence > length()
                ? Optional.empty()
                : Optional.of(HEX.formatHex(hashes.get((int) sequence - 1)));
    }

    private AuditFinding finding(Kind kind, long sequence, long offset) {
        return new AuditFinding(kind, service, chain, sequence, offset);
    }
}
