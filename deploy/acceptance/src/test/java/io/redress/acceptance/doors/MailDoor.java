package io.redress.acceptance.doors;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** SMTP, as a mail server that brings its users' mails. */
public final class MailDoor {

    public static final String MAILBOX = "complaints@redress.local";

    private final String host;
    private final int port;

    public MailDoor(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** @param messageId with angle brackets; the same for the same mail sent again */
    public record Letter(
            String from,
            String to,
            String subject,
            String text,
            String messageId,
            Map<String, String> headers) {

        public static Letter of(Complaint complaint) {
            return new Letter(
                    complaint.name() + " <" + complaint.email() + ">",
                    MAILBOX,
                    "A complaint",
                    complaint.narrative(),
                    newId(),
                    Map.of());
        }

        public static String newId() {
            return "<letter." + Complaint.next() + "@mail.example.org>";
        }

        public Letter saying(String otherText) {
            return new Letter(from, to, subject, otherText, messageId, headers);
        }

        public Letter to(String otherAddress) {
            return new Letter(from, otherAddress, subject, text, messageId, headers);
        }

        public Letter with(String header, String value) {
            return new Letter(from, to, subject, text, messageId, Map.of(header, value));
        }
    }

    /** Empty when it was taken; else the server's words, which begin with their code. */
    public String send(Letter letter) {
        try {
            return send(message(letter), letter.to());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String send(MimeMessage message, String to) throws MessagingException {
        try {
            Transport.send(message, new Address[] {new InternetAddress(to)});
            return "";
        } catch (MessagingException refused) {
            var deepest = refused;
            while (deepest.getNextException() instanceof MessagingException inner) {
                deepest = inner;
            }
            return String.valueOf(deepest.getMessage()).strip();
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new KeepsItsId(session(), letter.messageId());
        message.setFrom(new InternetAddress(letter.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(Instant.now()));
        message.setText(letter.text(), "UTF-8");
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private Session session() {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        "mail.smtp.host", host,
                        "mail.smtp.port", String.valueOf(port),
                        "mail.smtp.localhost", "mail.example.org",
                        "mail.smtp.connectiontimeout", "5000",
                        "mail.smtp.timeout", "60000",
                        "mail.smtp.writetimeout", "60000"));
        return Session.getInstance(settings);
    }

    /** Jakarta Mail would give it another id each time. */
    private static final class KeepsItsId extends MimeMessage {

        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
