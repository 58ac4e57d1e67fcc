package io.redress.standalone.demo.door;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A filled-in form as a browser sends it, with files (RFC 7578). Files are sent from where they lie: a film fits the launcher's heap once. */
final class FormData {

    private static final String BOUNDARY = "redress-demo-7f3a91c4e2";

    private final List<byte[]> parts = new ArrayList<>();

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** Without files: {@code application/x-www-form-urlencoded}. */
    static byte[] urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    FormData with(String name, String value) {
        write(
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + value
                        + "\r\n");
        return this;
    }

    FormData with(String name, Attachment file) {
        write(
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"; filename=\""
                        + file.fileName()
                        + "\"\r\nContent-Type: "
                        + file.mediaType()
                        + "\r\n\r\n");
        parts.add(file.bytes());
        write("\r\n");
        return this;
    }

    BodyPublisher done() {
        write("--" + BOUNDARY + "--\r\n");
        return BodyPublishers.concat(
                parts.stream().map(BodyPublishers::ofByteArray).toArray(BodyPublisher[]::new));
    }

    private void write(String text) {
        parts.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
