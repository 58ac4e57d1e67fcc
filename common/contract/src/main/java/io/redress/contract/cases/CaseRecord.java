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
 * @param product what it is about, as the form or the reading of the text names it
 * @param supplier who supplies that product, where the install's policy knows
 * @param tier the highest that worked on it
 * @param firstResolvedAt when it was resolved for the first time; resolvedAt is empty again after a reopening
 * @param askedAt when the customer was first asked whether it worked
 * @param solved what the customer said last: is the problem solved?
 * @param cost of handling it and of what was granted, by the install's policy
 * @param counted whether it is in the figures: false for what is no complaint, or was merged into another
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
        Instant occurredAt,
        @Nullable String product,
        @Nullable String supplier,
        @Nullable Integer tier,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant askedAt,
        @Nullable Boolean solved,
        @Nullable Money cost,
        @Nullable Boolean counted)
        implements Event {

    public CaseRecord {
        flags = Set.copyOf(flags);
        remedies = List.copyOf(remedies);
    }
}
