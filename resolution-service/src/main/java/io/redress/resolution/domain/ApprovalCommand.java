package io.redress.resolution.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an offer that waits for a second person. */
public sealed interface ApprovalCommand extends CaseCommand.Asked {

    UUID approvalId();

    record Grant(Colleague by, UUID approvalId, @Nullable String note) implements ApprovalCommand {}

    record Refuse(Colleague by, UUID approvalId, String reason) implements ApprovalCommand {}

    record Withdraw(Colleague by, UUID approvalId) implements ApprovalCommand {}
}
