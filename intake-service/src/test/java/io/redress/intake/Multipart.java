package io.redress.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A form with files as a browser sends it. */
public final class Multipart {

    private final String boundary = "----" + UUID.randomUUID();
    private final List<Supplier<InputStream>> parts = new ArrayList<>();

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", null, () -> bytes(value));
    }

    public Multipart file(String name, String fileName, String type, byte[] content) {
        return part(
                "name=\"" + name + "\"; filename=\"" + fileName + "\"",
                type,
                () -> new ByteArrayInputStream(content));
    }

    private Multipart part(String disposition, String type, Supplier<InputStream> content) {
        var head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; "
                        + disposition
                        + (type == null ? "" : "\r\nContent-Type: " + type)
                        + "\r\n\r\n";
        parts.add(() -> bytes(head));
        parts.add(content);
        parts.add(() -> bytes("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.ofInputStream(
                () -> {
                    var all = new ArrayList<InputStream>();
                    parts.forEach(part -> all.add(part.get()));
                    all.add(bytes("--" + boundary + "--\r\n"));
                    return new SequenceInputStream(Collections.enumeration(all));
                });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
