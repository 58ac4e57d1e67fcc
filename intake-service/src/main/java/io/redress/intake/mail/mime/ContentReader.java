package io.redress.intake.mail.mime;

import io.redress.contract.Attachment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Walks the parts of one mail. Text is collected, everything else goes to the sink; of alternatives
 * the plain one is taken, or the HTML one when it says nothing. Archives and attached mails are
 * files like others and never opened.
 */
final class ContentReader {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;

    private final FileSink sink;
    private final boolean reply;
    private int parts;

    ContentReader(FileSink sink, boolean reply) {
        this.sink = sink;
        this.reply = reply;
    }

    MailContent read(MimePart root) throws IOException {
        try {
            var found = new Found();
            walk(root, 0, found);
            return new MailContent(String.join("\n\n", found.texts).strip(), found.files);
        } catch (MessagingException | RuntimeException broken) {
            throw broken instanceof UnreadableMailException known
                    ? known
                    : new UnreadableMailException(broken);
        }
    }

    private static final class Found {
        final List<String> texts = new ArrayList<>();
        final List<Attachment> files = new ArrayList<>();
    }

    private void walk(MimePart part, int depth, Found found)
            throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new UnreadableMailException(
                    "more than " + MOST_PARTS + " parts or " + DEEPEST + " levels");
        }
        var type = typeOf(part);
        if (type.match("multipart/alternative")) {
            alternatives(part, depth, found);
        } else if (type.match("multipart/*")) {
            for (var child : children(part)) {
                walk(child, depth + 1, found);
            }
        } else if (isText(part, type)) {
            text(part, type, found);
        } else {
            found.files.add(sink.keep(PartBytes.of(part), PartBytes.nameOf(part)));
        }
    }

    private void alternatives(MimePart part, int depth, Found found)
            throws MessagingException, IOException {
        var plain = new Found();
        var rich = new Found();
        for (var child : children(part)) {
            walk(child, depth + 1, typeOf(child).match("text/plain") ? plain : rich);
        }
        found.texts.addAll(
                plain.texts.stream().allMatch(String::isBlank) ? rich.texts : plain.texts);
        found.files.addAll(plain.files);
        found.files.addAll(rich.files);
    }

    private static List<MimePart> children(MimePart part) throws MessagingException {
        var multipart = new MimeMultipart(new MimePartDataSource(part));
        var children = new ArrayList<MimePart>();
        for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS + 1); i++) {
            BodyPart child = multipart.getBodyPart(i);
            children.add((MimePart) child);
        }
        return children;
    }

    private void text(MimePart part, ContentType type, Found found)
            throws MessagingException, IOException {
        byte[] bytes;
        try (var stream = PartBytes.of(part)) {
            bytes = stream.readNBytes(LONGEST_TEXT + 1);
        }
        if (bytes.length > LONGEST_TEXT) {
            found.files.add(sink.keep(PartBytes.of(part), "message.txt"));
        }
        var text = LenientCharset.decode(bytes, charsetOf(type));
        found.texts.add(type.match("text/html") ? html(text) : plain(text));
    }

    private String html(String text) {
        return reply ? QuotedReply.trimmed(HtmlText.ofReply(text)) : HtmlText.of(text);
    }

    private String plain(String text) {
        return reply ? QuotedReply.trimmed(text) : text.strip();
    }

    private static boolean isText(MimePart part, ContentType type) {
        var disposition = PartBytes.dispositionOf(part).toLowerCase(Locale.ROOT);
        return (type.match("text/plain") || type.match("text/html"))
                && !disposition.startsWith("attachment")
                && PartBytes.nameOf(part) == null;
    }

    private static @Nullable String charsetOf(ContentType type) {
        return type.getParameterList() == null ? null : type.getParameter("charset");
    }

    /** A type that cannot be read is text, as RFC 2045 has it for one that is missing. */
    private static ContentType typeOf(MimePart part) throws MessagingException {
        var type = part.getContentType();
        try {
            return new ContentType(type == null ? "text/plain" : type);
        } catch (ParseException broken) {
            return new ContentType("text", "plain", null);
        }
    }
}
