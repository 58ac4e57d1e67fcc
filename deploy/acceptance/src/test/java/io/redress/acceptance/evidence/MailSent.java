package io.redress.acceptance.evidence;

import static org.awaitility.Awaitility.await;

import io.redress.acceptance.running.RunningRedress;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The mails that the system without a mail server would have sent: the files in its folder. */
public final class MailSent {

    private final Path folder;

    public MailSent(RunningRedress redress) {
        this.folder = redress.data().resolve("mail");
    }

    /** @param messageId ours, with angle brackets */
    public record Mail(
            String to,
            String replyTo,
            String messageId,
            String subject,
            String autoSubmitted,
            String text) {}

    /** The first mail to this address whose file tells of a message of this kind about this complaint. */
    public Mail awaits(String reference, String kind) {
        var file =
                await().alias("a mail " + kind + " about " + reference)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> files(reference, kind), found -> !found.isEmpty())
                        .getFirst();
        return read(file);
    }

    /** One file a mail: {@code time-reference-kind-id.eml}. */
    public List<Path> files(String reference, String kind) {
        return files().stream()
                .filter(
                        it ->
                                it.getFileName()
                                        .toString()
                                        .contains("-" + reference + "-" + kind + "-"))
                .toList();
    }

    public List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Mail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mime = new MimeMessage(Session.getInstance(new Properties()), in);
            var to = mime.getAllRecipients();
            if (to.length != 1) {
                throw new AssertionError("a mail to " + to.length + " addresses: " + file);
            }
            return new Mail(
                    ((InternetAddress) to[0]).getAddress(),
                    ((InternetAddress) mime.getReplyTo()[0]).getAddress(),
                    mime.getMessageID(),
                    mime.getSubject(),
                    String.join(",", headers(mime)),
                    text(mime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new AssertionError("unreadable mail " + file, e);
        }
    }

    private static List<String> headers(MimeMessage mime) throws MessagingException {
        var values = mime.getHeader("Auto-Submitted");
        return values == null ? List.of() : List.of(values);
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
