package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wanted of one aggregate.
 *
 * @param cause what it comes from: the ids of its events derive from it, and the same cause works once
 * @param expectedVersion the version that the asker has seen; empty when any will do
 * @param traceparent the trace that its events belong to
 */
public record Command<S, E>(
        ComplaintId complaintId,
        UUID cause,
        OptionalLong expectedVersion,
        @Nullable String traceparent,
        Decision<S, E> decision) {

    public static <S, E> Command<S, E> of(ComplaintId id, UUID cause, Decision<S, E> decision) {
        return new Command<>(id, cause, OptionalLong.empty(), null, decision);
    }

    /** In answer to another service's event. */
    public static <S, E> Command<S, E> causedBy(EventEnvelope<?> event, Decision<S, E> decision) {
        return new Command<>(
                event.complaintId(),
                event.id(),
                OptionalLong.empty(),
                event.traceparent(),
                decision);
    }

    public Command<S, E> expecting(long version) {
        return new Command<>(complaintId, cause, OptionalLong.of(version), traceparent, decision);
    }

    public Command<S, E> inTrace(@Nullable String parent) {
        return new Command<>(complaintId, cause, expectedVersion, parent, decision);
    }
}
