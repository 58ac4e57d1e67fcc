package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stops it from happening again: the words of redress.improvement.v1. About many complaints: the
 * id of the corrective action, or of the recall, stands in the place of a complaint's. Names no customer.
 */
public sealed interface ImprovementEvent extends Event {

    /** Login of the colleague. */
    String by();

    /** What an action goes through. */
    sealed interface ActionEvent extends ImprovementEvent {}

    /** What a recall goes through. */
    sealed interface RecallEvent extends ImprovementEvent {}

    /** @param owner who sees to it */
    record CorrectiveActionSet(
            ComplaintId complaintId,
            String cause,
            @Nullable String product,
            @Nullable String supplier,
            String what,
            String owner,
            LocalDate dueOn,
            String by,
            Instant occurredAt)
            implements ActionEvent {}

    /** The supplier was told, or has answered. */
    record SupplierFeedbackRecorded(
            ComplaintId complaintId, String supplier, String text, String by, Instant occurredAt)
            implements ActionEvent {}

    record CorrectiveActionMoved(
            ComplaintId complaintId,
            String owner,
            LocalDate dueOn,
            String reason,
            String by,
            Instant occurredAt)
            implements ActionEvent {}

    record CorrectiveActionDone(
            ComplaintId complaintId, String result, String by, Instant occurredAt)
            implements ActionEvent {}

    /**
     * A product is called back.
     *
     * @param product words that the product's name has
     * @param ordersFrom first order number of the range; null for no range
     * @param boughtFrom first day of the range; null for no range
     * @param instruction what the customers are told to do
     */
    record RecallStarted(
            ComplaintId complaintId,
            String title,
            String product,
            @Nullable String ordersFrom,
            @Nullable String ordersTo,
            @Nullable LocalDate boughtFrom,
            @Nullable LocalDate boughtTo,
            String instruction,
            String by,
            Instant occurredAt)
            implements RecallEvent {}

    /** These have one, by what they told us. */
    record RecallCustomersFound(
            ComplaintId complaintId, List<UUID> complaints, String by, Instant occurredAt)
            implements RecallEvent {
        public RecallCustomersFound {
            complaints = List.copyOf(complaints);
        }
    }

    record RecallCustomerReached(
            ComplaintId complaintId, UUID complaint, String by, Instant occurredAt)
            implements RecallEvent {}

    record RecallCustomerSettled(
            ComplaintId complaintId,
            UUID complaint,
            RecallOutcome outcome,
            String by,
            Instant occurredAt)
            implements RecallEvent {}

    /** Every customer is settled. */
    record RecallEnded(ComplaintId complaintId, String by, Instant occurredAt)
            implements RecallEvent {}
}
