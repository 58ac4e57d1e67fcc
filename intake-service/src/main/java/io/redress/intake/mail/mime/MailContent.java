package io.redress.intake.mail.mime;

import io.redress.contract.Attachment;
import java.util.List;

/** What a mail says, and the files with it: attachments and pictures inside the text alike. */
public record MailContent(String text, List<Attachment> files) {

    public MailContent {
        files = List.copyOf(files);
    }
}
