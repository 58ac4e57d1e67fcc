package io.redress.triage.precedents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Where the index lies: one folder for each time it was built, and a file that names the one that serves. */
final class Shelf {

    private static final String CURRENT = "current";

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    Path current() throws IOException {
        Files.createDirectories(folder);
        var name = folder.resolve(CURRENT);
        return folder.resolve(Files.exists(name) ? Files.readString(name).strip() : "1");
    }

    /** An empty place beside the one that serves. */
    Path beside() throws IOException {
        int number = Integer.parseInt(current().getFileName().toString()) + 1;
        var fresh = folder.resolve(String.valueOf(number));
        delete(fresh);
        return fresh;
    }

    void becomes(Path fresh) throws IOException {
        var old = current();
        var name = Files.writeString(folder.resolve(CURRENT + ".new"), fresh.getFileName() + "\n");
        Files.move(
                name,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        delete(old);
    }

    private static void delete(Path old) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        try (var files = Files.walk(old)) {
            files.sorted(Comparator.reverseOrder()).forEach(Shelf::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
