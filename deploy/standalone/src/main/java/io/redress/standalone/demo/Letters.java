package io.redress.standalone.demo;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.redress.contract.Reference;
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
import java.util.Random;

/** The mails that reach a complaint desk, and those that should not. */
final class Letters {

    private static final String UTF_8 = "UTF-8";
    private static final int NOISE = 4_000;

    private final String run;

    Letters(String run) {
        this.run = run;
    }

    /** A mail that is made when there is a session to make it in. */
    interface Letter {
        MimeMessage in(Session session) throws MessagingException;
    }

    Letter plain(Story story) {
        return session ->
                written(
                        session,
                        story,
                        story.narrative(),
                        story.attachments().stream().map(Attachment::named).toList());
    }

    Letter tooLarge(Story story) {
        return session ->
                written(session, story, story.narrative(), List.of(Attachment.tooLarge()));
    }

    Letter empty(Story story) {
        return session -> written(session, story, "", List.of());
    }

    Letter autoReply(Story story) {
        return session -> {
            var message = written(session, story, story.narrative(), List.of());
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Autoreply", "yes");
            return message;
        };
    }

    Letter ownMessage(Story story) {
        return session -> {
            var message = written(session, story, story.narrative(), List.of());
            message.setHeader("X-Redress-Loop", "RD-00000-0000-0000");
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        };
    }

    /** Says that it has parts and has none, in no alphabet there is; what is in it is no text. */
    Letter garbage(Story story) {
        return session -> {
            var noise = new byte[NOISE];
            new Random(story.name().hashCode()).nextBytes(noise);
            var message = written(session, story, "", List.of());
            message.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(noise, "application/octet-stream")));
            message.setHeader("Subject", "=?x-no-such?Q?=FF=FE=01=02?=");
            return message;
        };
    }

    Letter forged(Story story, Reference strangers, String address) {
        return session -> {
            var message = written(session, story, story.narrative(), List.of());
            message.setRecipient(RecipientType.TO, new InternetAddress(address));
            message.setSubject(story.subject() + " " + strangers, UTF_8);
            message.setHeader(
                    "In-Reply-To",
                    "<00000000-0000-4000-8000-000000000000.0123456789abcdefghjkmnpqrstvwxyz@"
                            + "redress.local>");
            return message;
        };
    }

    Letter reply(Story story, Mailbox.Mail to, String text) {
        return session -> {
            var quoted = to.text().strip().replaceAll("(?m)^", "> ");
            var message = written(session, story, text + "\n\n" + quoted, List.of());
            message.setRecipient(RecipientType.TO, new InternetAddress(to.replyTo()));
            message.setSubject("Re: " + to.subject(), UTF_8);
            message.setHeader(
                    "Message-ID", "<reply." + run + "." + story.name() + "@mail.example.org>");
            if (to.messageId() != null) {
                message.setHeader("In-Reply-To", to.messageId());
                message.setHeader("References", to.messageId());
            }
            return message;
        };
    }

    static String messageId(String run, Story story) {
        return "<" + run + "." + story.name() + "@mail.example.org>";
    }

    /** The code and the words with which a mail server refused. */
    static String reason(MessagingException refused) {
        var deepest = refused;
        while (deepest.getNextException() instanceof MessagingException inner) {
            deepest = inner;
        }
        return String.valueOf(deepest.getMessage()).strip();
    }

    private MimeMessage written(Session session, Story story, String text, List<Attachment> files)
            throws MessagingException {
        var message =
                new KeepsItsId(session, messageId(run, story));
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
