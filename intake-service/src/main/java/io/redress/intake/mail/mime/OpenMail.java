package io.redress.intake.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A mail that lies in a file. Its parts are read from there when they are asked for: the heap never
 * holds an attachment.
 */
public final class OpenMail implements AutoCloseable {

    private static final Session LENIENT = lenient();

    private final SharedFileInputStream file;
    private final MimeMessage message;

    private OpenMail(SharedFileInputStream file, MimeMessage message) {
        this.file = file;
        this.message = message;
    }

    /** @throws UnreadableMailException when even the headers make no sense */
    public static OpenMail at(Path raw) throws IOException {
        var file = new SharedFileInputStream(raw.toFile(), 16_384);
        try {
            return new OpenMail(file, new MimeMessage(LENIENT, file));
        } catch (MessagingException | RuntimeException broken) {
            file.close();
            throw new UnreadableMailException(broken);
        }
    }

    public MailHeaders headers() {
        return MailHeaders.of(message);
    }

    /**
     * Text and files.
     *
     * @param sink takes each file as it is met
     * @param reply whether to leave out the message that it answers
     * @throws UnreadableMailException when the parts make no sense or are nested beyond reason
     * @throws IOException what the sink throws
     */
    public MailContent content(FileSink sink, boolean reply) throws IOException {
        return new ContentReader(sink, reply).read(message);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The library takes some of its leniency from the system's properties alone. */
    private static Session lenient() {
        var forgiving = new Properties();
        forgiving.setProperty("mail.mime.address.strict", "false");
        forgiving.setProperty("mail.mime.base64.ignoreerrors", "true");
        forgiving.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        forgiving.setProperty("mail.mime.uudecode.ignoremissingbeginend", "true");
        forgiving.setProperty("mail.mime.ignoreunknownencoding", "true");
        forgiving.setProperty("mail.mime.parameters.strict", "false");
        forgiving.setProperty("mail.mime.multipart.allowempty", "true");
        forgiving.setProperty("mail.mime.multipart.ignoremissingendboundary", "true");
        forgiving.setProperty("mail.mime.multipart.ignoremissingboundaryparameter", "true");
        forgiving
                .stringPropertyNames()
                .forEach(name -> System.setProperty(name, forgiving.getProperty(name)));
        return Session.getInstance(forgiving);
    }
}
