package io.redress.contract.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a chain had got to. Whoever keeps one out of reach of the trail's writers can tell later that nothing
 * before it was changed and that its end was not cut off.
 *
 * @param hash of the record with this sequence, in hexadecimal digits
 */
public record AuditHead(UUID chain, long sequence, String hash) {

    private static final Pattern TEXT =
            Pattern.compile(
                    "audit head ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                            + " (\\d{1,18}) ([0-9a-f]{64})");

    /** As it stands in a log: {@code audit head CHAIN SEQUENCE HASH}. */
    public String text() {
        return "audit head " + chain + " " + sequence + " " + hash;
    }

    /** The head that a line of a log names, whatever is around it. */
    public static Optional<AuditHead> in(String line) {
        var found = TEXT.matcher(line);
        return found.find()
                ? Optional.of(
                        new AuditHead(
                                UUID.fromString(found.group(1)),
                                Long.parseLong(found.group(2)),
                                found.group(3)))
                : Optional.empty();
    }
}
