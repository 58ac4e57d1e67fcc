package io.redress.intake.arrival;

import io.redress.contract.ComplaintId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The complaints whose person was erased, so that what is sent again brings nothing back. In memory:
 * there are few, and no store is on the way of what arrives. While it is not filled yet, a copy gets
 * in, and is erased behind its back.
 */
@Component
public class Erased {

    private final Map<ComplaintId, Instant> since = new ConcurrentHashMap<>();

    public void add(ComplaintId complaint, Instant at) {
        since.merge(complaint, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** When it was, if it was. */
    public Optional<Instant> since(ComplaintId complaint) {
        return Optional.ofNullable(since.get(complaint));
    }
}
