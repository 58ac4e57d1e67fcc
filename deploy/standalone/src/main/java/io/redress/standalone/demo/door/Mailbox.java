package io.redress.standalone.demo.door;

import io.redress.standalone.demo.client.PlayFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the customers find in their mailboxes: the embedded run keeps the mail it would have sent as files. */
final class Mailbox {

    private static final Session SESSION = Session.getInstance(new Properties());

    private static final Pattern ASKS = Pattern.compile("-(?:question|offer)-[0-9a-f]{8}-");

    private final Path folder;
    private final Map<Path, Mail> read = new ConcurrentHashMap<>();

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /**
     * @param inReplyTo the Message-ID of the customer's own mail, where it answers one
     * @param asks whether it waits for an answer: a question or an offer
     */
    record Mail(
            String to,
            String replyTo,
            @Nullable String messageId,
            @Nullable String inReplyTo,
            String subject,
            String text,
            boolean asks,
            Instant at) {}

    /** The newest mail to this address that is what is looked for. */
    Optional<Mail> newest(String address, Predicate<Mail> wanted) {
        return files().stream()
                .flatMap(file -> mail(file).stream())
                .filter(mail -> mail.to().equalsIgnoreCase(address) && wanted.test(mail))
                .max(Comparator.comparing(Mail::at));
    }

    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException e) {
            throw new PlayFailed("cannot look into " + folder, e);
        }
    }

    private Optional<Mail> mail(Path file) {
        var known = read.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, in);
            var mail =
                    new Mail(
                            address(message.getRecipients(MimeMessage.RecipientType.TO)),
                            address(message.getReplyTo()),
                            message.getMessageID(),
                            message.getHeader("In-Reply-To", null),
                            String.valueOf(message.getSubject()),
                            text(message),
                            ASKS.matcher(file.getFileName().toString()).find(),
                            Files.getLastModifiedTime(file).toInstant());
            read.put(file, mail);
            return Optional.of(mail);
        } catch (IOException | MessagingException stillBeingWritten) {
            return Optional.empty();
        }
    }

    private static String address(jakarta.mail.Address @Nullable [] addresses)
            throws MessagingException {
        if (addresses == null || addresses.length == 0) {
            throw new MessagingException("no address");
        }
        return ((InternetAddress) addresses[0]).getAddress();
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i)));
            }
            return text.toString();
        }
        return part.isMimeType("text/plain") ? String.valueOf(part.getContent()) : "";
    }
}
