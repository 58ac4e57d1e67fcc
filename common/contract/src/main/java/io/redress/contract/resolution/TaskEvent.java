package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import java.time.Instant;
import java.util.UUID;

/** What others must find out or do for a case. */
public sealed interface TaskEvent extends ResolutionEvent {

    /**
     * A department, supplier or carrier is asked something, by a time.
     *
     * @param name of the department or company
     */
    record TaskGiven(
            ComplaintId complaintId,
            UUID taskId,
            PartyKind party,
            String name,
            @Personal String question,
            String by,
            Instant remindAt,
            Instant dueAt,
            Instant occurredAt)
            implements TaskEvent {}

    /** The time of a task comes near. */
    record TaskReminded(ComplaintId complaintId, UUID taskId, Instant dueAt, Instant occurredAt)
            implements TaskEvent {}

    /** No answer came in time. */
    record TaskOverdue(ComplaintId complaintId, UUID taskId, Instant dueAt, Instant occurredAt)
            implements TaskEvent {}

    /**
     * The answer, and what it says of the complaint. Kept even after the case has ended.
     *
     * @param by who wrote it down
     */
    record TaskAnswered(
            ComplaintId complaintId,
            UUID taskId,
            String by,
            @Personal String answer,
            Finding finding,
            Instant occurredAt)
            implements TaskEvent {}

    /** No answer is needed any more. */
    record TaskCancelled(ComplaintId complaintId, UUID taskId, String by, Instant occurredAt)
            implements TaskEvent {}
}
