package io.redress.intake.quarantine;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/**
 * An arrival that was held back.
 *
 * @param state {@code waiting}, {@code released} or {@code discarded}
 */
record Held(
        UUID arrivalId,
        ComplaintId complaintId,
        Reference reference,
        String channel,
        String reason,
        Instant receivedAt,
        String fingerprint,
        Attachment raw,
        String state) {

    static Held of(Document it) {
        var raw = it.get("raw", Document.class);
        return new Held(
                UUID.fromString(it.getString("_id")),
                ComplaintId.of(it.getString("complaintId")),
                new Reference(it.getString("reference")),
                it.getString("channel"),
                it.getString("reason"),
                Instant.parse(it.getString("receivedAt")),
                it.getString("fingerprint"),
                new Attachment(
                        raw.getString("sha256"),
                        raw.getLong("size"),
                        raw.getString("mediaType"),
                        raw.getString("fileName")),
                it.getString(QuarantineView.STATE));
    }

    Arrival arrival() {
        return new Arrival(arrivalId, Coded.of(Channel.class, channel), receivedAt, fingerprint);
    }

    public boolean waits() {
        return state.equals(QuarantineView.WAITING);
    }
}
