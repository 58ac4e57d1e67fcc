package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.RemedyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An offer that waits for a second person.
 *
 * @param tier the lowest that may approve it
 * @param openFor how long the customer has to choose, from when it goes out
 */
public record Approval(
        UUID id,
        String agent,
        int tier,
        List<RemedyOption> options,
        String text,
        Duration openFor,
        Instant askedAt,
        Instant dueAt,
        boolean overdue) {

    public Approval {
        options = List.copyOf(options);
    }

    static Approval of(ApprovalRequested e) {
        return new Approval(
                e.approvalId(),
                e.agent(),
                e.tier(),
                e.options(),
                e.text(),
                Duration.between(e.occurredAt(), e.expiresAt()),
                e.occurredAt(),
                e.dueAt(),
                false);
    }

    Approval afterItsTime() {
        return new Approval(id, agent, tier, options, text, openFor, askedAt, dueAt, true);
    }
}
