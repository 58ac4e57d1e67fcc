package io.redress.intake.mail.smtp;

import io.redress.contract.Channel;
import io.redress.contract.intake.RejectionReason;
import io.redress.intake.arrival.Rejections;
import io.redress.intake.files.TooLargeException;
import io.redress.intake.mail.Delivery;
import io.redress.intake.mail.MailDoor;
import io.redress.intake.mail.MailSettings;
import io.redress.intake.mail.OwnMail;
import io.redress.platform.log.LogUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Takes mails for our own mailboxes and for nobody else, and says truly what became of each. */
@Component
class SmtpDoor {

    private static final Logger log = LoggerFactory.getLogger(SmtpDoor.class);

    private final OwnMail ours;
    private final MailDoor door;
    private final Rejections rejections;
    private final long largest;
    private final MailRate rate;

    SmtpDoor(
            OwnMail ours,
            MailDoor door,
            Rejections rejections,
            MailSettings settings,
            SmtpSettings smtp) {
        this.rate = new MailRate(smtp);
        this.ours = ours;
        this.door = door;
        this.rejections = rejections;
        this.largest = settings.largest().toBytes();
    }

    MessageHandler open(MessageContext context) {
        return new OneMail(
                context.getRemoteAddress() instanceof InetSocketAddress from
                        ? from.getAddress().getHostAddress()
                        : "");
    }

    private final class OneMail implements MessageHandler {

        private final String address;
        private @Nullable String returnPath;
        private final List<String> recipients = new ArrayList<>();

        OneMail(String address) {
            this.address = address;
        }

        /** Whoever comes too often keeps the mail and brings it later: nothing is lost by it. */
        @Override
        public void from(String from) throws RejectException {
            if (!rate.admits(address)) {
                throw tooMany();
            }
            returnPath = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (!ours.isOurs(recipient)) {
                throw new RejectException(550, "5.1.1 No such mailbox here");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            if (!rate.admits(address, returnPath == null ? "" : returnPath)) {
                data.transferTo(OutputStream.nullOutputStream());
                throw tooMany();
            }
            var raw = Files.createTempFile("redress-mail", ".eml");
            try {
                copy(data, raw);
                door.receive(raw, new Delivery(returnPath == null ? "" : returnPath, recipients));
                return null;
            } catch (TooLargeException over) {
                rejections.note(Channel.EMAIL, RejectionReason.TOO_LARGE);
                throw new RejectException(552, "5.3.4 Too large: " + over.getMessage());
            } catch (LogUnavailableException | IOException passing) {
                log.warn("A mail was left with its sender: {}", passing.getClass().getSimpleName());
                throw new RejectException(451, "4.3.0 We cannot keep it now: send it again later");
            } finally {
                Files.deleteIfExists(raw);
            }
        }

        @Override
        public void done() {}

        private static RejectException tooMany() {
            return new RejectException(451, "4.7.1 Too many mails: bring this one later");
        }

        /** What is too large is read to its end all the same: its sender listens only then. */
        private void copy(InputStream data, Path raw) throws IOException, RejectException {
            long size = 0;
            var buffer = new byte[65_536];
            try (var file = Files.newOutputStream(raw)) {
                for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
                    size += read;
                    if (size <= largest) {
                        file.write(buffer, 0, read);
                    }
                }
            }
            if (size > largest) {
                rejections.note(Channel.EMAIL, RejectionReason.TOO_LARGE);
                throw new RejectException(
                        552, "5.3.4 A mail may have " + largest / 1_048_576 + " MB");
            }
        }
    }
}
