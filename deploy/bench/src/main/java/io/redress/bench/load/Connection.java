package io.redress.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, opened again when the server has closed it as it announced (Tomcat does after
 * a hundred requests). Reads as much of an answer as is needed to send the next request.
 */
final class Connection implements AutoCloseable {

    private final URI origin;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;
    private final StringBuilder line = new StringBuilder(128);

    Connection(URI origin) throws IOException {
        this.origin = origin;
        socket = open(origin);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
    }

    private static Socket open(URI origin) throws IOException {
        var socket = new Socket("127.0.0.1", origin.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open(origin);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
        closing = false;
    }

    /** @return the answer's status and body */
    Reply exchange(byte[] request) throws IOException {
        if (closing) {
            reopen();
        }
        out.write(request);
        out.flush();
        var status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            }
        }
        return new Reply(status, chunked ? readChunks() : read(length));
    }

    record Reply(int status, String body) {}

    private String readChunks() throws IOException {
        var body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.append(read(size));
            readLine();
        }
        readLine();
        return body.toString();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private String read(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
