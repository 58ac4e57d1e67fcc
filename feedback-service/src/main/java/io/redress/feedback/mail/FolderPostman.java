package io.redress.feedback.mail;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where there is no mail server, mails become {@code .eml} files in a folder. The name follows from
 * the message, so that a repeated mail is the same file; its first part is the time, by which {@link
 * OldMails} removes it.
 */
final class FolderPostman implements Postman {

    static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MailComposer composer;

    FolderPostman(Path folder, MailComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public Map<UUID, Handover> carry(List<OutgoingMail> mails) {
        var taken = new HashMap<UUID, Handover>();
        try {
            Files.createDirectories(folder);
            for (var mail : mails) {
                write(mail);
                taken.put(mail.messageId(), Handover.TAKEN);
            }
        } catch (IOException full) {
            throw new PostOfficeClosed("cannot write into " + folder, full);
        }
        return taken;
    }

    private void write(OutgoingMail mail) throws IOException {
        var name =
                SORTABLE.format(mail.decidedAt())
                        + "-"
                        + mail.reference()
                        + "-"
                        + mail.kind().code()
                        + "-"
                        + mail.messageId();
        var unfinished = folder.resolve(name + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            composer.compose(mail).writeTo(out);
        } catch (MessagingException wrong) {
            throw new IOException("cannot write mail " + mail.messageId(), wrong);
        }
        Files.move(
                unfinished,
                folder.resolve(name + ".eml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
