package io.redress.resolution.domain.policy;

import io.redress.contract.resolution.ClockKind;
import java.time.Duration;
import java.util.Map;

/**
 * The rules of one company in one version. The version is written on every case that is opened under
 * it.
 *
 * @param reopenWithin how long after closing a customer's message brings the case back
 */
public record ResolutionPolicy(
        String version,
        Map<ClockKind, ClockPolicy> clocks,
        QueuePolicy queues,
        OfferPolicy offers,
        Duration reopenWithin) {

    public ResolutionPolicy {
        clocks = Map.copyOf(clocks);
        for (var kind : ClockKind.values()) {
            if (!clocks.containsKey(kind)) {
                throw new IllegalArgumentException("clocks: " + kind.code() + " is missing");
            }
        }
        if (reopenWithin.isNegative()) {
            throw new IllegalArgumentException("reopen-within must not be negative");
        }
    }

    public ClockPolicy clock(ClockKind kind) {
        var policy = clocks.get(kind);
        if (policy == null) {
            throw new IllegalStateException("checked by the constructor: " + kind);
        }
        return policy;
    }
}
