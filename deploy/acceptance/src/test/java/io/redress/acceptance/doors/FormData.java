package io.redress.acceptance.doors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A filled-in form with files (RFC 7578). */
final class FormData {

    private static final String BOUNDARY = "redress-acceptance-5b1f0c9e";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void with(String name, String value) {
        part(
                "name=\"" + name + "\"",
                "text/plain; charset=utf-8",
                value.getBytes(StandardCharsets.UTF_8));
    }

    void with(String name, String fileName, String mediaType, byte[] file) {
        part("name=\"" + name + "\"; filename=\"" + fileName + "\"", mediaType, file);
    }

    private void part(String names, String mediaType, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + names + "\r\n");
        write("Content-Type: " + mediaType + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    byte[] done() {
        write("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
