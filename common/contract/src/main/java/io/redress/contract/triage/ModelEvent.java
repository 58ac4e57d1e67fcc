package io.redress.contract.triage;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import java.time.Instant;

/**
 * How triage's model went on learning: the words of redress.models.v1. About no complaint: all of
 * them carry the id of the one line of models in its place, so that they lie in one order.
 */
public sealed interface ModelEvent extends Event {

    /**
     * A version was learned from what people said and judged in the shadow of the present one, on
     * words of people that neither had learned from.
     *
     * @param base the version of the shipped model that it was learned upon
     * @param labels that it was learned from
     * @param heldOut labels that both were judged on
     * @param adopted whether it was not worse; only then {@link ModelActivated} follows
     * @param weights what was learned, Base64: numbers for hashed features, no text
     */
    record ModelTrained(
            ComplaintId complaintId,
            String modelVersion,
            String base,
            int labels,
            int heldOut,
            String presentVersion,
            ShadowScore present,
            ShadowScore candidate,
            boolean adopted,
            String weights,
            Instant occurredAt)
            implements ModelEvent {}

    /**
     * This version reads from now on.
     *
     * @param by a login, or {@code shadow} where the comparison decided
     */
    record ModelActivated(
            ComplaintId complaintId, String modelVersion, String by, Instant occurredAt)
            implements ModelEvent {}
}
