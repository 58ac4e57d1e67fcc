package io.redress.standalone.demo.door;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A filled-in form as a browser sends it, with files (RFC 7578). */
final class FormData {

    private static final String BOUNDARY = "redress-demo-7f3a91c4e2";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

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
        body.writeBytes(file.bytes());
        write("\r\n");
        return this;
    }

    byte[] done() {
        write("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
