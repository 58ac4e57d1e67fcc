package io.redress.standalone.demo.door;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.redress.standalone.demo.story.Story;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** A customer's mail as their mail program makes it. */
final class Draft {

    private static final String UTF_8 = "UTF-8";

    private Draft() {}

    /** @param id what it is known by wherever it lies, with its angle brackets */
    static MimeMessage of(
            Session session, String id, Story story, String text, List<Attachment> files)
            throws MessagingException {
        var message = new KeepsItsId(session, id);
        var person = story.person();
        try {
            message.setFrom(
                    new InternetAddress(String.valueOf(person.email()), person.name(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has " + UTF_8, e);
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(MailDoor.MAILBOX));
        if (story.subject() != null) {
            message.setSubject(story.subject(), UTF_8);
        }
        message.setHeader("Date", RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (files.isEmpty()) {
            message.setText(text, UTF_8);
            return message;
        }
        var body = new MimeBodyPart();
        body.setText(text, UTF_8);
        var parts = new MimeMultipart(body);
        for (var file : files) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
            part.setFileName(file.fileName());
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        return message;
    }

    /** A mail that is sent again is the same mail; Jakarta Mail would give it another id. */
    private static final class KeepsItsId extends MimeMessage {

        private final String id;

        KeepsItsId(Session session, String id) throws MessagingException {
            super(session);
            this.id = id;
            setHeader("Message-ID", id);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getHeader("Message-ID") == null) {
                setHeader("Message-ID", id);
            }
        }
    }
}
