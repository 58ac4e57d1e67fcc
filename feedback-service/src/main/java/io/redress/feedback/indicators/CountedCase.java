package io.redress.feedback.indicators;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import java.time.Instant;

/**
 * What of one complaint counts in the figures.
 *
 * @param counts false for what is no complaint, and for a complaint that was merged into another: its
 *     story counts once, at the other one
 * @param newest when the newest fact in it happened
 */
public record CountedCase(
        ComplaintId complaintId,
        Reference reference,
        Traits traits,
        Progress progress,
        boolean counts,
        Instant newest) {}
