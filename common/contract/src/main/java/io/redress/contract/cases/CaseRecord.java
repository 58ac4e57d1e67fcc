package io.redress.contract.cases;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.followup.Outcome;
import io.redress.contract.resolution.CaseState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest facts of one complaint for analysts: the newest record of a key replaces all before it.
 * Holds nothing that names a person: no customer, no agent, no text.
 *
 * @param occurredAt when the newest fact in it happened
 * @param remedies the kinds that the customer accepted
 * @param granted the money in them, null when none
 * @param reopened how often it was reopened
 * @param clocksBreached how many time limits were broken
 */
public record CaseRecord(
        ComplaintId complaintId,
        Reference reference,
        Channel channel,
        CaseState state,
        @Nullable Category category,
        @Nullable Severity severity,
        Set<Flag> flags,
        @Nullable String language,
        @Nullable String queue,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant triagedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        List<RemedyKind> remedies,
        @Nullable Money granted,
        int reopened,
        int clocksBreached,
        @Nullable Integer rating,
        Instant occurredAt)
        implements Event {

    public CaseRecord {
        flags = Set.copyOf(flags);
        remedies = List.copyOf(remedies);
    }
}
