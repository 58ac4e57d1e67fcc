package io.redress.standalone.demo.door;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.door.Sent.Refused;
import io.redress.standalone.demo.door.Sent.Taken;
import io.redress.standalone.demo.story.Story;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** SMTP to {@code complaints@redress.local}, as a mail server that keeps what is not taken yet. */
final class MailDoor {

    static final String MAILBOX = "complaints@redress.local";

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Letters letters;
    private final String host;
    private final String port;

    /** @param smtp such as {@code localhost:2525} */
    MailDoor(String smtp, String run) {
        var colon = smtp.lastIndexOf(':');
        this.host = smtp.substring(0, colon);
        this.port = smtp.substring(colon + 1);
        this.letters = new Letters(run);
    }

    Sent plain(Story story) {
        return send(letters.plain(story), from(story), MAILBOX);
    }

    /** A machine's answer; nobody is behind it, so nobody is to be told. */
    Sent autoReply(Story story) {
        return send(letters.autoReply(story), "<>", MAILBOX);
    }

    Sent ownMessage(Story story) {
        return send(letters.ownMessage(story), from(story), MAILBOX);
    }

    Sent garbage(Story story) {
        return send(letters.garbage(story), from(story), MAILBOX);
    }

    Sent empty(Story story) {
        return send(letters.empty(story), from(story), MAILBOX);
    }

    /** Names a stranger's complaint, with a token that nobody signed. */
    Sent forged(Story story, Reference strangers) {
        var address = MAILBOX.replace("@", "+0123456789abcdefghjkmnpqrstvwxyz@");
        return send(letters.forged(story, strangers, address), from(story), address);
    }

    Sent tooLarge(Story story) {
        return send(letters.tooLarge(story), from(story), MAILBOX);
    }

    /** Answers a mail of ours as mail programs do. */
    void reply(Story story, Mailbox.Mail to, String text) {
        if (send(letters.reply(story, to, text), from(story), to.replyTo())
                instanceof Refused refused) {
            throw new PlayFailed("the customer's reply was refused: " + refused.why());
        }
    }

    private static String from(Story story) {
        return String.valueOf(story.person().email());
    }

    private Sent send(Letters.Letter letter, String envelopeFrom, String to) {
        var session = session(envelopeFrom);
        for (int attempt = 1; ; attempt++) {
            try {
                var message = letter.in(session);
                Transport.send(message, new Address[] {new InternetAddress(to)});
                return new Taken();
            } catch (MessagingException e) {
                var why = Letters.reason(e);
                if (!why.startsWith("4") || attempt == TRIES) {
                    return new Refused(why);
                }
                Pause.of(PAUSE);
            }
        }
    }

    private Session session(String envelopeFrom) {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        "mail.smtp.host", host,
                        "mail.smtp.port", port,
                        "mail.smtp.from", envelopeFrom,
                        "mail.smtp.localhost", "demo.example.org",
                        "mail.smtp.connectiontimeout", "10000",
                        "mail.smtp.timeout", "60000",
                        "mail.smtp.writetimeout", "60000"));
        return Session.getInstance(settings);
    }
}
