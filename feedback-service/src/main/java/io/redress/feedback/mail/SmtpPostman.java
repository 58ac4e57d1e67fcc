package io.redress.feedback.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mails to an SMTP server, several over one connection. */
final class SmtpPostman implements Postman {

    private static final Pattern NEVER = Pattern.compile("^5\\d\\d ");

    private final JavaMailSender sender;
    private final MailComposer composer;

    SmtpPostman(JavaMailSender sender, MailComposer composer) {
        this.sender = sender;
        this.composer = composer;
    }

    @Override
    public Map<UUID, Handover> carry(List<OutgoingMail> mails) {
        var results = new HashMap<UUID, Handover>();
        var mimes = new IdentityHashMap<Object, UUID>();
        for (var mail : mails) {
            mimes.put(composer.compose(mail), mail.messageId());
            results.put(mail.messageId(), Handover.TAKEN);
        }
        try {
            sender.send(mimes.keySet().toArray(MimeMessage[]::new));
        } catch (MailAuthenticationException denied) {
            throw new PostOfficeClosed("the mail server does not let us in", denied);
        } catch (MailSendException failure) {
            if (failure.getFailedMessages().size() == mails.size()
                    && failure.getFailedMessages().values().stream()
                            .noneMatch(SmtpPostman::isAboutTheMail)) {
                throw new PostOfficeClosed("the mail server cannot be reached", failure);
            }
            failure.getFailedMessages()
                    .forEach(
                            (mime, why) -> {
                                var id = mimes.get(mime);
                                if (id != null) {
                                    results.put(id, handover(why));
                                }
                            });
        }
        return results;
    }

    private static boolean isAboutTheMail(Exception failure) {
        return failure instanceof SendFailedException;
    }

    /** A reply from 500 says never, one from 400 not now (RFC 5321, 4.2.1); it begins the message. */
    private static Handover handover(Exception failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SendFailedException refused
                    && (hasAny(refused.getInvalidAddresses())
                            || NEVER.matcher(String.valueOf(refused.getMessage())).find())) {
                return Handover.REFUSED;
            }
        }
        return Handover.PUT_OFF;
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException nested ? nested.getNextException() : null;
    }
}
