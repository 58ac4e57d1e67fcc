package io.redress.contract.intake;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the customer said, and how each arrival ended. Written by intake alone, without a
 * store: one complaint's events are ordered by their offset, and a resent arrival appears again with
 * the same event id.
 */
public sealed interface IntakeEvent extends Event {

    /** The knock at the door that this tells of. */
    Arrival arrival();

    /** A complaint is ours now. The first one for an id counts; later ones are resent copies. */
    record ComplaintReceived(
            ComplaintId complaintId,
            Reference reference,
            Arrival arrival,
            Complainant complainant,
            @Personal @Nullable String subject,
            @Personal String narrative,
            Matter matter,
            List<Attachment> attachments,
            @Nullable MailOrigin mail,
            Instant occurredAt)
            implements IntakeEvent {
        public ComplaintReceived {
            attachments = List.copyOf(attachments);
        }
    }

    /** The customer wrote or said more about a complaint that we know. */
    record MessageReceived(
            ComplaintId complaintId,
            Arrival arrival,
            UUID messageId,
            @Personal String text,
            List<Attachment> attachments,
            Instant occurredAt)
            implements IntakeEvent {
        public MessageReceived {
            attachments = List.copyOf(attachments);
        }
    }

    /** The call centre sent more about a call: its transcript, or where its recording is. Still one complaint. */
    record CallUpdated(
            ComplaintId complaintId,
            Arrival arrival,
            String callId,
            @Personal @Nullable String transcript,
            @Personal @Nullable String recordingUrl,
            Instant occurredAt)
            implements IntakeEvent {}

    /** The customer picked an option of an offer, or, with no option, declined them all. */
    record ChoiceReceived(
            ComplaintId complaintId,
            Arrival arrival,
            UUID offerId,
            @Nullable UUID optionId,
            @Personal @Nullable String comment,
            Instant occurredAt)
            implements IntakeEvent {}

    /** The customer takes the complaint back. */
    record WithdrawalReceived(
            ComplaintId complaintId,
            Arrival arrival,
            @Personal @Nullable String reason,
            Instant occurredAt)
            implements IntakeEvent {}

    /** It arrived, and a person must say what it is. {@code complaintId} is the one it becomes if released. */
    record ArrivalQuarantined(
            ComplaintId complaintId,
            Reference reference,
            Arrival arrival,
            QuarantineReason reason,
            Attachment raw,
            Instant occurredAt)
            implements IntakeEvent {}

    /** A person let a quarantined arrival in; its {@link ComplaintReceived} goes before this with the same arrival. */
    record QuarantineReleased(
            ComplaintId complaintId, Arrival arrival, String releasedBy, Instant occurredAt)
            implements IntakeEvent {}

    /** A person read a quarantined arrival and decided that it is no complaint. The raw form stays. */
    record QuarantineDiscarded(
            ComplaintId complaintId,
            Arrival arrival,
            String discardedBy,
            @Personal @Nullable String note,
            Instant occurredAt)
            implements IntakeEvent {}

    /** Refused to a sender who still holds it and was told why. */
    record ArrivalRejected(
            ComplaintId complaintId, Arrival arrival, RejectionReason reason, Instant occurredAt)
            implements IntakeEvent {}

    /** The channel by which this came. */
    default Channel channel() {
        return arrival().channel();
    }
}
