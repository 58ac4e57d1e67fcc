package io.redress.intake.mail;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.QuarantineReason;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.files.Shelf;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.intake.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a mail in its raw form until a person says what it is. */
@Component
public class HoldMail {

    private final Shelf shelf;
    private final Arrivals arrivals;

    HoldMail(Shelf shelf, Arrivals arrivals) {
        this.shelf = shelf;
        this.arrivals = arrivals;
    }

    /** One whose headers say nothing either. */
    public void hold(Path raw, QuarantineReason reason) throws IOException {
        hold(raw, null, null, reason);
    }

    void hold(Path raw, MailHeaders headers, QuarantineReason reason) throws IOException {
        hold(raw, headers.messageId(), headers.first("Date").orElse(null), reason);
    }

    private void hold(
            Path raw, @Nullable String messageId, @Nullable String date, QuarantineReason reason)
            throws IOException {
        var fingerprint = Fingerprint.of(messageId, date, RawBody.sha256(raw));
        var reference = Reference.ofArrival("held-mail/" + fingerprint);
        try (var bytes = Files.newInputStream(raw)) {
            var kept = shelf.keepRaw(bytes, "message/rfc822", "mail.eml");
            var arrival = arrivals.knock(Channel.EMAIL, fingerprint);
            arrivals.append(
                    new ArrivalQuarantined(
                            reference.complaintId(),
                            reference,
                            arrival,
                            reason,
                            kept,
                            arrival.receivedAt()));
        }
    }
}
