package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we said we would do by a time, and what became of it. Each promise is made once and ends once. */
public sealed interface PromiseEvent extends ResolutionEvent {

    /**
     * We said that something would be done by a time. An appointment has a window: not before one time, not after the other.
     *
     * @param what as it was said
     * @param owner login of whoever sees to it
     * @param notBefore where an appointment's window begins; null for everything else
     * @param dueAt when it is broken unless it was kept
     */
    record PromiseMade(
            ComplaintId complaintId,
            UUID promiseId,
            PromiseKind kind,
            PromisedTo to,
            @Personal String what,
            String owner,
            @Nullable Instant notBefore,
            Instant dueAt,
            Instant remindAt,
            String madeBy,
            Instant occurredAt)
            implements PromiseEvent {}

    /** The time of a promise comes near; its owner is told. */
    record PromiseReminded(
            ComplaintId complaintId,
            UUID promiseId,
            String owner,
            Instant dueAt,
            Instant occurredAt)
            implements PromiseEvent {}

    /** What was promised was done. */
    record PromiseKept(
            ComplaintId complaintId,
            UUID promiseId,
            String by,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements PromiseEvent {}

    /**
     * The time passed, or nobody came. Who was promised it hears an apology before they have to ask.
     *
     * @param noShow whether somebody said that nobody came, rather than time
     * @param by who said so; null when time did
     */
    record PromiseBroken(
            ComplaintId complaintId,
            UUID promiseId,
            PromiseKind kind,
            PromisedTo to,
            @Personal String what,
            String owner,
            Instant dueAt,
            boolean noShow,
            @Nullable String by,
            Instant occurredAt)
            implements PromiseEvent {}

    /** It need not be kept any more. */
    record PromiseReleased(
            ComplaintId complaintId,
            UUID promiseId,
            PromiseRelease reason,
            String by,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements PromiseEvent {}
}
