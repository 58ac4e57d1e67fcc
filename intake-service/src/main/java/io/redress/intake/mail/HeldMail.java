package io.redress.intake.mail;

import io.redress.contract.Attachment;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.files.Shelf;
import io.redress.intake.mail.mime.OpenMail;
import io.redress.intake.mail.mime.RawText;
import io.redress.intake.mail.mime.UnreadableMailException;
import io.redress.intake.text.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mail that waits for a person: its raw form as text, and the complaint that it becomes. */
@Component
public class HeldMail {

    private static final int SHOWN = 100_000;

    private final Shelf shelf;
    private final MailSettings settings;

    HeldMail(Shelf shelf, MailSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    /** The beginning of the raw form, as text and nothing else. */
    public String show(Attachment raw) throws IOException {
        try (var bytes = shelf.open(raw.sha256())) {
            return Typed.block(RawText.of(bytes.readNBytes(SHOWN)));
        }
    }

    /** What it becomes when a person lets it in: with the raw form beside it, since a machine did not trust its own reading. */
    public ComplaintReceived letIn(Attachment raw, Reference reference, Arrival arrival)
            throws IOException {
        var copy = Files.createTempFile("redress-held", ".eml");
        try {
            try (var bytes = shelf.open(raw.sha256())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return read(copy, raw, reference, arrival);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ComplaintReceived read(Path copy, Attachment raw, Reference reference, Arrival arrival)
            throws IOException {
        try (var mail = OpenMail.at(copy)) {
            return MailComplaint.of(
                    mail.headers(),
                    words(mail, raw),
                    reference,
                    arrival,
                    Proof.of(mail.headers(), settings.trustedServers()).orElse(null));
        }
    }

    private MailWords words(OpenMail mail, Attachment raw) throws IOException {
        var read = readable(mail, raw);
        var files = new ArrayList<>(read.files());
        files.add(raw);
        var text =
                Typed.isInvisible(read.text())
                        ? Typed.first(MailWords.LONGEST, show(raw))
                        : read.text();
        return new MailWords(text, List.copyOf(files));
    }

    private MailWords readable(OpenMail mail, Attachment raw) throws IOException {
        try {
            return MailWords.of(mail, shelf.load(), false);
        } catch (UnreadableMailException | io.redress.intake.files.TooLargeException stillNot) {
            return new MailWords(Typed.first(MailWords.LONGEST, show(raw)), List.of());
        }
    }
}
