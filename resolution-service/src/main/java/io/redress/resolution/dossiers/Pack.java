package io.redress.resolution.dossiers;

import io.redress.contract.Attachment;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.resolution.acting.CaseView.Entry;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.domain.entitlement.Entitlement;
import java.time.Instant;
import java.util.List;

/**
 * All of a dispute for whoever decides it now: what the customer said, what we did and wrote, the
 * evidence by its hashes, and the law on the facts known. Notes for colleagues stay here.
 *
 * @param evidence what was attached: its hash proves that a file given later is the same
 */
record Pack(
        String reference,
        Instant packedAt,
        String packedBy,
        String state,
        ComplaintReceived complaint,
        List<IntakeEvent> said,
        List<MessageSent> sent,
        List<Entry> timeline,
        List<Attachment> evidence,
        Entitlement law,
        Dossier dossier) {}
