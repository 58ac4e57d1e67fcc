package io.redress.intake.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes. Its name only refines that; what the sender claimed counts for nothing. */
public final class SniffedType {

    private SniffedType() {}

    /** Looks at the start alone and puts it back: an archive is never opened. */
    public static String of(BufferedInputStream bytes, String fileName) {
        var hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try {
            return Detection.BY_MAGIC.detect(bytes, hint).getBaseType().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String of(InputStream bytes, String fileName) {
        return of(new BufferedInputStream(bytes, 65_536), fileName);
    }

    /** Loaded with the first file, not at the start: the table of types takes a third of a second. */
    private static final class Detection {
        static final Detector BY_MAGIC = MimeTypes.getDefaultMimeTypes();
    }
}
