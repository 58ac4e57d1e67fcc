package io.redress.feedback.overview;

import io.redress.feedback.mail.KeptMessage;
import io.redress.platform.secret.CustomerLinks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A message as the pages show it. */
public record MessageRow(
        UUID messageId,
        String reference,
        String kind,
        String delivery,
        String state,
        String to,
        String language,
        String subject,
        String text,
        String at) {

    static MessageRow of(KeptMessage kept, Times times) {
        var mail = kept.mail();
        return new MessageRow(
                mail.messageId(),
                mail.reference().value(),
                mail.kind().code(),
                kept.delivery().code(),
                kept.state().code(),
                mail.to(),
                mail.language(),
                mail.subject(),
                CustomerLinks.withoutKeys(mail.text()),
                times.of(mail.decidedAt()));
    }

    /** Tells times to agents in the zone of the policy. */
    public record Times(ZoneId zone) {

        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        String of(Instant time) {
            return FORMAT.format(time.atZone(zone));
        }
    }
}
