package io.redress.acceptance.doors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** SMTP line by line, for what no decent mail program sends. */
public final class SmtpDialogue implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public SmtpDialogue(String host, int port) {
        try {
            socket = new Socket(host, port);
            socket.setSoTimeout(60_000);
            in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
            reply();
            say("EHLO mail.example.org");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's reply to one line. */
    public String say(String line) {
        try {
            write(line + "\r\n");
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The replies to lines sent without waiting for each one (RFC 2920). */
    public List<String> pipeline(List<String> lines) {
        try {
            var sending =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            write(String.join("\r\n", lines) + "\r\n");
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    });
            var replies = new ArrayList<String>();
            for (var ignored : lines) {
                replies.add(reply());
            }
            sending.join();
            return replies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The reply to a whole message, after the server has asked for it. */
    public String data(String message) {
        say("DATA");
        return say(message.replace("\n", "\r\n") + "\r\n.");
    }

    private String reply() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
