package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Money;
import io.redress.contract.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we found out about a complaint beside handling it: facts that law asks for, why it happened, who
 * the customer is, and where the dispute went. It informs the case and decides nothing in it, so it has
 * a strand of its own: a colleague who notes a fact is in nobody's way.
 */
public sealed interface DossierEvent extends Event {

    String STRAND = "dossier";

    /** Login of the colleague. */
    String by();

    @Override
    default String strand() {
        return STRAND;
    }

    /** The whole sheet of facts as it stands from now on. */
    record EntitlementFactsRecorded(
            ComplaintId complaintId, EntitlementFacts facts, String by, Instant occurredAt)
            implements DossierEvent {}

    /**
     * Why it happened. The last one counts.
     *
     * @param cause a code of the desk's tree of causes
     * @param product of ours that it lies in
     * @param supplier that it lies with
     */
    record RootCauseFound(
            ComplaintId complaintId,
            String cause,
            @Nullable String product,
            @Nullable String supplier,
            @Personal @Nullable String note,
            String by,
            Instant occurredAt)
            implements DossierEvent {}

    /** Said by one person, with the facts that they saw. */
    record CustomerMarked(
            ComplaintId complaintId,
            Mark mark,
            @Personal String reason,
            String by,
            Instant occurredAt)
            implements DossierEvent {}

    /** A second person has looked at the facts and says the same. */
    record CustomerMarkConfirmed(ComplaintId complaintId, Mark mark, String by, Instant occurredAt)
            implements DossierEvent {}

    record CustomerMarkLifted(
            ComplaintId complaintId,
            Mark mark,
            @Personal @Nullable String reason,
            String by,
            Instant occurredAt)
            implements DossierEvent {}

    /**
     * The dispute goes on elsewhere, or came to us from there.
     *
     * @param body the authority, association, tribunal or court
     * @param answerBy when it expects our answer
     */
    record DisputeHandedOver(
            ComplaintId complaintId,
            UUID disputeId,
            Door door,
            String body,
            @Nullable LocalDate answerBy,
            @Personal @Nullable String note,
            String by,
            Instant occurredAt)
            implements DossierEvent {}

    /** @param award what we are to pay */
    record RegulatorOutcomeReceived(
            ComplaintId complaintId,
            UUID disputeId,
            DisputeOutcome outcome,
            @Nullable Money award,
            @Personal @Nullable String text,
            String by,
            Instant occurredAt)
            implements DossierEvent {}
}
