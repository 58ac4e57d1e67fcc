package io.redress.feedback.mail;

import com.mongodb.client.model.Updates;
import io.redress.contract.AtRest;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.MessageKind;
import io.redress.platform.sealing.SealedDocuments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A message as a document. */
final class MessageDocument {

    private final AtRest atRest;
    private final SealedDocuments sealed;

    MessageDocument(AtRest atRest, SealedDocuments sealed) {
        this.atRest = atRest;
        this.sealed = sealed;
    }

    /** Fields are set when the document is new, never later: what became of the mail stays. */
    Bson onInsert(KeptMessage message, Instant heldUntil) {
        var mail = atRest.sealed(message.complaintId(), message.mail());
        var fields = new ArrayList<Bson>();
        fields.add(Updates.setOnInsert("complaintId", message.complaintId().toString()));
        fields.add(Updates.setOnInsert("reference", mail.reference().value()));
        fields.add(Updates.setOnInsert("kind", mail.kind().code()));
        fields.add(Updates.setOnInsert("delivery", message.delivery().code()));
        fields.add(Updates.setOnInsert("to", mail.to()));
        fields.add(Updates.setOnInsert("language", mail.language()));
        fields.add(Updates.setOnInsert("subject", mail.subject()));
        fields.add(Updates.setOnInsert("text", mail.text()));
        fields.add(Updates.setOnInsert("at", Date.from(mail.decidedAt())));
        fields.add(Updates.setOnInsert("state", message.state().code()));
        fields.add(Updates.setOnInsert("attempts", message.attempts()));
        fields.add(Updates.setOnInsert("due", Date.from(heldUntil)));
        if (mail.inReplyTo() != null) {
            fields.add(Updates.setOnInsert("inReplyTo", mail.inReplyTo()));
        }
        return Updates.combine(fields);
    }

    KeptMessage read(Document kept) {
        var document = sealed.opened(kept);
        var sentAt = document.getDate("sentAt");
        return new KeptMessage(
                ComplaintId.of(document.getString("complaintId")),
                new OutgoingMail(
                        UUID.fromString(document.getString("_id")),
                        new Reference(document.getString("reference")),
                        Coded.of(MessageKind.class, document.getString("kind")),
                        document.getString("to"),
                        document.getString("language"),
                        document.getString("subject"),
                        document.getString("text"),
                        document.getString("inReplyTo"),
                        document.getDate("at").toInstant()),
                Coded.of(Delivery.class, document.getString("delivery")),
                Coded.of(SendingState.class, document.getString("state")),
                document.getInteger("attempts", 0),
                sentAt == null ? null : sentAt.toInstant());
    }
}
