package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Money;
import io.redress.contract.Personal;
import java.time.Instant;
import java.util.UUID;

/** Advance compensation: the customer is paid first, and who owes it pays us back. */
public sealed interface AdvanceEvent extends ResolutionEvent {

    /**
     * We paid what another owes.
     *
     * @param dueAt by when it should be back
     */
    record CompensationAdvanced(
            ComplaintId complaintId,
            UUID advanceId,
            PartyKind debtor,
            String name,
            Money amount,
            Instant dueAt,
            String by,
            Instant occurredAt)
            implements AdvanceEvent {}

    /** Some of it, or all, came back. */
    record AdvanceRecovered(
            ComplaintId complaintId, UUID advanceId, Money amount, String by, Instant occurredAt)
            implements AdvanceEvent {}

    /** It did not come back in time. */
    record AdvanceOverdue(
            ComplaintId complaintId, UUID advanceId, Instant dueAt, Instant occurredAt)
            implements AdvanceEvent {}

    /** What is left will not come back. */
    record AdvanceWrittenOff(
            ComplaintId complaintId,
            UUID advanceId,
            String by,
            @Personal String reason,
            Instant occurredAt)
            implements AdvanceEvent {}
}
