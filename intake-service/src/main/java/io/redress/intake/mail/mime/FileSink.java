package io.redress.intake.mail.mime;

import io.redress.contract.Attachment;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a mail's files one after the other. */
@FunctionalInterface
public interface FileSink {

    /**
     * Reads the stream to its end.
     *
     * @param fileName as the sender wrote it, decoded
     */
    Attachment keep(InputStream bytes, @Nullable String fileName) throws IOException;
}
