package io.redress.contract.signals;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crowd or a crisis begins or ends. Its {@code complaintId} is the complaint that tipped it, and
 * stays the same from beginning to end, so that both are in order. Names nobody and quotes nobody.
 */
public sealed interface SignalEvent extends Event {

    Crowd crowd();

    /** Far more complaints of one kind than its own baseline lets expect. */
    record SurgeDetected(
            ComplaintId complaintId,
            UUID surgeId,
            Crowd crowd,
            Evidence evidence,
            Instant occurredAt)
            implements SignalEvent {}

    /**
     * They come as usual again.
     *
     * @param complaints how many came from beginning to end
     */
    record SurgeEnded(
            ComplaintId complaintId,
            UUID surgeId,
            Crowd crowd,
            Instant detectedAt,
            int complaints,
            Instant occurredAt)
            implements SignalEvent {}

    /**
     * A rule of the install's crisis policy is met.
     *
     * @param rule its name in the policy
     * @param complaints that met it inside its window
     * @param examples some of them
     * @param surgeId of a surge of this crowd that is open at that moment
     */
    record CrisisRaised(
            ComplaintId complaintId,
            UUID crisisId,
            String rule,
            Crowd crowd,
            int complaints,
            List<ComplaintId> examples,
            @Nullable UUID surgeId,
            String policyVersion,
            Instant occurredAt)
            implements SignalEvent {
        public CrisisRaised {
            examples = List.copyOf(examples);
        }
    }

    /** Nothing that meets the rule came for as long as the policy says. */
    record CrisisEnded(
            ComplaintId complaintId,
            UUID crisisId,
            String rule,
            Crowd crowd,
            Instant raisedAt,
            int complaints,
            Instant occurredAt)
            implements SignalEvent {}
}
