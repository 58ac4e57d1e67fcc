package io.redress.intake.mail;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.MailOrigin;
import io.redress.contract.intake.Matter;
import io.redress.contract.intake.SenderProof;
import io.redress.intake.mail.mime.MailAddress;
import io.redress.intake.mail.mime.MailHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail in the words of a complaint. */
final class MailComplaint {

    private MailComplaint() {}

    static ComplaintReceived of(
            MailHeaders headers,
            MailWords words,
            Reference reference,
            Arrival arrival,
            @Nullable SenderProof proof) {
        var sender = headers.sender();
        var subject = headers.subject();
        return new ComplaintReceived(
                reference.complaintId(),
                reference,
                arrival,
                new Complainant(
                        sender.map(MailAddress::name).orElse(""),
                        sender.map(MailAddress::address).orElse(null),
                        null,
                        null,
                        Channel.EMAIL),
                subject,
                words.narrative(Optional.ofNullable(subject)),
                Matter.UNSAID,
                words.files(),
                new MailOrigin(headers.messageId(), subject, proof),
                arrival.receivedAt());
    }
}
