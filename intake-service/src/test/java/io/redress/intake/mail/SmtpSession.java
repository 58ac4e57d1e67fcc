package io.redress.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks SMTP by hand, to see every answer. */
public final class SmtpSession implements AutoCloseable {

    public static final String OURS = "complaints@redress.local";

    private final Socket socket;
    private final BufferedReader answers;

    SmtpSession(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(60_000);
            answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        answer();
        say("EHLO test");
    }

    /** What the server says to a whole mail from somebody. */
    public static String deliver(int port, String mail) {
        return deliver(
                port,
                "somebody@example.org",
                OURS,
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public static String deliver(int port, String from, String to, byte[] mail) {
        try (var smtp = new SmtpSession(port)) {
            smtp.say("MAIL FROM:<" + from + ">");
            smtp.say("RCPT TO:<" + to + ">");
            return smtp.data(mail);
        }
    }

    String data(byte[] mail) {
        say("DATA");
        write(mail);
        return say("\r\n.");
    }

    String say(String line) {
        write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    private void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String answer() {
        try {
            var line = answers.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = answers.readLine();
            }
            return line == null ? "" : line;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String mail(String id, String subject, String text, String... headers) {
        return "From: Wang <wang@example.org>\nTo: "
                + OURS
                + "\nMessage-ID: <"
                + id
                + "@example.org>\nDate: Sun, 22 Nov 2026 10:00:00 +0800\nSubject: "
                + subject
                + "\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\n").toList())
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
