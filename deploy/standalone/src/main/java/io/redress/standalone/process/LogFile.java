package io.redress.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a child prints, as {@code name.log}; when full it becomes {@code name.1.log} and so on, and the last one goes. */
final class LogFile {

    private static final Logger log = LoggerFactory.getLogger(LogFile.class);
    private static final int BUFFER = 16 << 10;
    private static final int LAST_LINES = 15;

    private final Path directory;
    private final String name;
    private final long fullAt;
    private final int kept;

    LogFile(Path directory, String name) {
        this(directory, name, 10L << 20, 3);
    }

    LogFile(Path directory, String name, long fullAt, int kept) {
        this.directory = directory;
        this.name = name;
        this.fullAt = fullAt;
        this.kept = kept;
    }

    Path path() {
        return numbered(0);
    }

    /** Writes all there is to read, until the child closes its end. A full disk costs lines, never the child. */
    void keep(InputStream output) throws IOException {
        var buffer = new byte[BUFFER];
        for (var length = output.read(buffer); length >= 0; length = output.read(buffer)) {
            try {
                append(buffer, length);
            } catch (IOException e) {
                log.warn("cannot write {}", path(), e);
            }
        }
    }

    /** The last lines, for a person who cannot be expected to look for the file. */
    String end() {
        try (var lines = Files.lines(path(), StandardCharsets.UTF_8)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(" + path() + " cannot be read)";
        }
    }

    private void append(byte[] bytes, int length) throws IOException {
        if (Files.exists(path()) && Files.size(path()) + length > fullAt) {
            rotate();
        }
        try (OutputStream file =
                Files.newOutputStream(
                        path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.write(bytes, 0, length);
        }
    }

    private void rotate() throws IOException {
        for (var number = kept - 1; number >= 0; number--) {
            if (Files.exists(numbered(number))) {
                Files.move(
                        numbered(number),
                        numbered(number + 1),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return directory.resolve(number == 0 ? name + ".log" : name + "." + number + ".log");
    }
}
