package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one may not grant alone waits for a second person. */
public sealed interface ApprovalEvent extends ResolutionEvent {

    /**
     * An offer above what its maker may grant. The customer does not see it yet.
     *
     * @param approvalId becomes the id of the offer
     * @param tier the lowest that may approve it
     * @param text goes to the customer with the offer
     * @param expiresAt of the offer, if it went out at once
     * @param dueAt by when somebody decides
     */
    record ApprovalRequested(
            ComplaintId complaintId,
            UUID approvalId,
            String agent,
            int tier,
            List<RemedyOption> options,
            @Personal String text,
            Instant expiresAt,
            Instant dueAt,
            Instant occurredAt)
            implements ApprovalEvent {
        public ApprovalRequested {
            options = List.copyOf(options);
        }
    }

    /** A second person agrees; the offer goes out. */
    record ApprovalGranted(
            ComplaintId complaintId,
            UUID approvalId,
            String by,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements ApprovalEvent {}

    /** A second person does not agree, and says why. */
    record ApprovalRefused(
            ComplaintId complaintId,
            UUID approvalId,
            String by,
            @Personal String reason,
            Instant occurredAt)
            implements ApprovalEvent {}

    /** Its maker thought better of it. */
    record ApprovalWithdrawn(
            ComplaintId complaintId, UUID approvalId, String by, Instant occurredAt)
            implements ApprovalEvent {}

    /** Nobody decided in time. */
    record ApprovalOverdue(
            ComplaintId complaintId, UUID approvalId, Instant dueAt, Instant occurredAt)
            implements ApprovalEvent {}
}
