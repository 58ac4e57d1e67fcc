package io.redress.contract.triage;

import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import io.redress.contract.Reference;

/**
 * An earlier complaint that tells the same story.
 *
 * @param certain true when order number and contact both agree: only then may it be merged without a
 *     person
 * @param reason for people: what agreed
 */
public record Link(
        ComplaintId earlier,
        Reference earlierReference,
        boolean certain,
        @Personal String reason) {}
