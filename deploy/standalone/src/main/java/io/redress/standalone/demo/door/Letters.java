package io.redress.standalone.demo.door;

import io.redress.contract.Reference;
import io.redress.standalone.demo.story.Story;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
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

    /** Calls itself text, in an alphabet that there is not; the bytes are letters in none that there is. */
    Letter garbage(Story story) {
        return session -> {
            var noise = new byte[NOISE];
            var random = new Random(story.name().hashCode());
            for (int i = 0; i < NOISE; i++) {
                noise[i] = (byte) (random.nextInt(4) == 0 ? 0x81 : 0x9d);
            }
            var message = written(session, story, "", List.of());
            message.setDataHandler(
                    new DataHandler(
                            new ByteArrayDataSource(noise, "text/plain; charset=x-no-such")));
            message.setHeader("Subject", "=?x-no-such?Q?=9D=9D=81=9D?=");
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
        return Draft.of(session, messageId(run, story), story, text, files);
    }
}
