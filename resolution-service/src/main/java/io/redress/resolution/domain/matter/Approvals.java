package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.ApprovalEvent.ApprovalGranted;
import io.redress.contract.resolution.ApprovalEvent.ApprovalOverdue;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRefused;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.ApprovalEvent.ApprovalWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The approvals that wait. */
public record Approvals(List<Approval> waiting) {

    public static final Approvals NONE = new Approvals(List.of());

    public Approvals {
        waiting = List.copyOf(waiting);
    }

    public Optional<Approval> of(UUID id) {
        return waiting.stream().filter(approval -> approval.id().equals(id)).findFirst();
    }

    public Optional<Instant> nextDue() {
        return waiting.stream()
                .filter(approval -> !approval.overdue())
                .map(Approval::dueAt)
                .min(Instant::compareTo);
    }

    Approvals after(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested e ->
                    new Approvals(
                            Stream.concat(waiting.stream(), Stream.of(Approval.of(e))).toList());
            case ApprovalGranted e -> without(e.approvalId());
            case ApprovalRefused e -> without(e.approvalId());
            case ApprovalWithdrawn e -> without(e.approvalId());
            case ApprovalOverdue e ->
                    new Approvals(
                            waiting.stream()
                                    .map(a -> a.id().equals(e.approvalId()) ? a.afterItsTime() : a)
                                    .toList());
        };
    }

    private Approvals without(UUID id) {
        return new Approvals(waiting.stream().filter(a -> !a.id().equals(id)).toList());
    }
}
