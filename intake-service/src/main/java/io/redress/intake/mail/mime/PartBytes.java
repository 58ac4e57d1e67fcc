package io.redress.intake.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A part's bytes and its own name, however wrong its headers are. */
final class PartBytes {

    private PartBytes() {}

    /** Decoded; as they stand when the transfer encoding is none that exists. */
    static InputStream of(MimePart part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknownEncoding) {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage message -> message.getRawInputStream();
                default -> throw unknownEncoding;
            };
        }
    }

    static @Nullable String nameOf(MimePart part) {
        try {
            var name = part.getFileName();
            return name == null || name.isBlank() ? null : EncodedWords.decode(name);
        } catch (MessagingException broken) {
            return null;
        }
    }

    static String dispositionOf(MimePart part) {
        try {
            var disposition = part.getDisposition();
            return disposition == null ? "" : disposition;
        } catch (MessagingException broken) {
            return "attachment";
        }
    }
}
