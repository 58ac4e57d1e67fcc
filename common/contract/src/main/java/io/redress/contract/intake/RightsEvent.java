package io.redress.contract.intake;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Personal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a person's data in one complaint, and what they ask about it. On the topic of what the
 * customer says, written by intake alone and ordered by offset: where a hold and an erasure race, the one
 * that lies first in the log wins, for every reader the same.
 */
public sealed interface RightsEvent extends Event {

    /**
     * It shall be erased as soon as it may be.
     *
     * @param by a login; null when the customer asked
     */
    record ErasureRequested(
            ComplaintId complaintId, ErasureBasis basis, @Nullable String by, Instant occurredAt)
            implements RightsEvent {}

    /**
     * It cannot be erased yet, for all of these reasons. What we go on working with stays as it is.
     *
     * @param until when the last of those reasons is over that has a day; null when none has
     */
    record ErasureDeferred(
            ComplaintId complaintId,
            List<DeferralReason> reasons,
            @Nullable Instant until,
            Instant occurredAt)
            implements RightsEvent {
        public ErasureDeferred {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It cannot be erased yet, but nothing is left to do with it: from here on it is stored and nothing
     * else, and shown to nobody at the desk (Art. 47, last sentence).
     *
     * @param until as above
     */
    record DataLocked(
            ComplaintId complaintId,
            List<DeferralReason> reasons,
            @Nullable Instant until,
            Instant occurredAt)
            implements RightsEvent {
        public DataLocked {
            reasons = List.copyOf(reasons);
        }
    }

    /** Not to be erased while it stands. Without effect behind {@link ErasureDecided}. */
    record LegalHoldPlaced(
            ComplaintId complaintId,
            UUID holdId,
            @Personal String reason,
            String by,
            Instant occurredAt)
            implements RightsEvent {}

    /** One hold less. */
    record LegalHoldLifted(
            ComplaintId complaintId,
            UUID holdId,
            @Personal String reason,
            String by,
            Instant occurredAt)
            implements RightsEvent {}

    /**
     * Nothing stands against it any more: the keys die next. Void where a hold lies before it that nobody
     * lifted; a hold behind it comes too late.
     */
    record ErasureDecided(ComplaintId complaintId, ErasureBasis basis, Instant occurredAt)
            implements RightsEvent {}

    /**
     * The keys are dead: whoever keeps anything of this person in this complaint scrubs it now. It comes
     * again if a copy of an old arrival came in behind it.
     *
     * @param basis code of an {@link ErasureBasis}
     */
    record PersonalDataErased(ComplaintId complaintId, String basis, Instant occurredAt)
            implements RightsEvent {}

    /** The customer wants a person to judge what the machine judged (Art. 24). */
    record ReviewRequested(
            ComplaintId complaintId, @Personal @Nullable String reason, Instant occurredAt)
            implements RightsEvent {}
}
