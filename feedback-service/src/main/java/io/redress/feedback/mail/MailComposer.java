package io.redress.feedback.mail;

import io.redress.platform.secret.MailTokens;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Makes the mail of a message: threaded to the customer's own, marked as ours and as automatic
 * (RFC 3834), answerable to an address that leads back to the complaint.
 */
final class MailComposer {

    /** A mail that carries this came from us; intake never takes it for a complaint. */
    static final String LOOP_HEADER = "X-Redress-Loop";

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,300}>");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final String PROVIDER = "jakarta.mail.util.StreamProvider";

    static {
        // Unless it is named, Jakarta Mail searches all jars for it, several times for each mail.
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    private final Session session = Session.getInstance(new Properties());
    private final MailTokens tokens;
    private final String displayName;
    private final HtmlBody html;

    MailComposer(MailTokens tokens, String displayName, String publicUrl) {
        this.tokens = tokens;
        this.displayName = displayName;
        this.html = new HtmlBody(publicUrl);
    }

    MimeMessage compose(OutgoingMail mail) {
        try {
            var mime = new KeepsItsMessageId(session, messageId(mail));
            mime.setFrom(new InternetAddress(tokens.mailbox(), displayName, UTF_8));
            mime.setReplyTo(
                    new InternetAddress[] {
                        new InternetAddress(
                                tokens.replyTo(mail.reference(), mail.decidedAt()),
                                displayName,
                                UTF_8)
                    });
            mime.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            mime.setSubject(singleLine(mail.subject()), UTF_8);
            mime.setSentDate(Date.from(mail.decidedAt()));
            mime.setHeader(LOOP_HEADER, mail.reference().value());
            mime.setHeader("Content-Language", mail.language().toLowerCase(Locale.ROOT));
            if (mail.automatic()) {
                mime.setHeader("Auto-Submitted", "auto-generated");
                mime.setHeader("X-Auto-Response-Suppress", "All");
            }
            thread(mime, mail);
            mime.setContent(alternatives(mail));
            mime.saveChanges();
            return mime;
        } catch (MessagingException | UnsupportedEncodingException wrong) {
            throw new IllegalArgumentException(
                    "cannot make a mail of message " + mail.messageId(), wrong);
        }
    }

    /** Day and id are the message's own, so that a second copy carries the same id. */
    String messageId(OutgoingMail mail) {
        return tokens.messageId(mail.messageId(), mail.reference(), mail.decidedAt());
    }

    private static void thread(MimeMessage mime, OutgoingMail mail) throws MessagingException {
        var origin = mail.inReplyTo();
        if (origin == null) {
            return;
        }
        var bracketed = origin.startsWith("<") ? origin : "<" + origin + ">";
        // What a stranger's mail program sent goes into a header only where it cannot break out of
        // it.
        if (MESSAGE_ID.matcher(bracketed).matches()) {
            mime.setHeader("In-Reply-To", bracketed);
            mime.setHeader("References", bracketed);
        }
    }

    private MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), UTF_8, "plain");
        var rich = new MimeBodyPart();
        rich.setText(html.of(mail.text(), mail.language()), UTF_8, "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private static String singleLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Jakarta Mail makes a Message-ID of its own at each save otherwise. */
    private static final class KeepsItsMessageId extends MimeMessage {

        private final String messageId;

        KeepsItsMessageId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
