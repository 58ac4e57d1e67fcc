package io.redress.intake.mail;

import io.redress.contract.Attachment;
import io.redress.contract.intake.QuarantineReason;
import io.redress.intake.files.Shelf;
import io.redress.intake.mail.mime.MailAddress;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.intake.mail.mime.OpenMail;
import io.redress.intake.text.Fingerprint;
import io.redress.intake.text.Typed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a mail says: cleaned, within the length of a narrative, and whole as a file where it is longer. */
record MailWords(String text, List<Attachment> files) {

    static final int LONGEST = 20_000;

    static MailWords of(OpenMail mail, Shelf.Load load, boolean reply) throws IOException {
        var content = mail.content(load::keep, reply);
        var whole = Typed.block(content.text());
        var files = new ArrayList<>(content.files());
        if (Typed.length(whole) > LONGEST) {
            var bytes = new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8));
            files.add(load.keep(bytes, "message.txt"));
        }
        return new MailWords(Typed.first(LONGEST, whole), List.copyOf(files));
    }

    /** Why a person must look at it first; empty when it can be taken for what a person wrote. */
    Optional<QuarantineReason> amiss(MailHeaders headers) {
        var subject = Optional.ofNullable(headers.subject()).orElse("");
        if (headers.sender().isEmpty() || isNoise(text)) {
            return Optional.of(QuarantineReason.UNREADABLE);
        }
        boolean says = !files.isEmpty() || tells(text) || tells(subject);
        return says ? Optional.empty() : Optional.of(QuarantineReason.EMPTY);
    }

    /** The text; the subject where there is none. */
    String narrative(Optional<String> subject) {
        return text.isEmpty() ? subject.orElse("") : text;
    }

    /** Over what was said: not over the way it came, nor over its Message-ID. */
    String fingerprint(MailHeaders headers) {
        var said =
                new Fingerprint()
                        .with(headers.sender().map(MailAddress::address).orElse(""))
                        .with(headers.subject())
                        .with(text);
        files.forEach(file -> said.with(file.sha256()).with(file.fileName()));
        return said.hex();
    }

    /** The same for the same mail brought twice; another for a reused Message-ID with other words. */
    String key(MailHeaders headers, String fingerprint) {
        var id = headers.messageId();
        var own = id == null ? "undated/" + headers.first("Date").orElse("") : "id/" + id;
        return own + "/" + fingerprint;
    }

    private static boolean tells(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.isLetterOrDigit(c)
                                        || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    /** More than a fifth of it is nothing that a keyboard writes: bytes that are no text. */
    private static boolean isNoise(String text) {
        long strange =
                text.codePoints()
                        .filter(
                                c ->
                                        c == 0xFFFD
                                                || !Character.isDefined(c)
                                                || Character.getType(c) == Character.PRIVATE_USE)
                        .count();
        return strange * 5 > Typed.length(text);
    }
}
