package io.redress.triage.precedents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where the index lies: one folder for each time it was built, and a file that names the one that serves. */
final class Shelf {

    private static final String CURRENT = "current";
    private static final String FIRST = "1";
    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,9}").asMatchPredicate();

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** The one noted last; the newest there is where a crash left the note unreadable. */
    Path current() throws IOException {
        Files.createDirectories(folder);
        var note = folder.resolve(CURRENT);
        if (!Files.exists(note)) {
            return folder.resolve(FIRST);
        }
        var noted = Files.readString(note).strip();
        return NUMBER.test(noted) ? folder.resolve(noted) : folder.resolve(latest());
    }

    /** An empty place beside the one that serves. */
    Path beside() throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(String.valueOf(Integer.parseInt(latest()) + 1));
        delete(fresh);
        return fresh;
    }

    /** What was left by rebuilds that failed goes with the one that served. */
    void becomes(Path fresh) throws IOException {
        var note = Files.writeString(folder.resolve(CURRENT + ".new"), fresh.getFileName() + "\n");
        Files.move(
                note,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        for (var number : numbers()) {
            if (!fresh.equals(folder.resolve(number))) {
                delete(folder.resolve(number));
            }
        }
    }

    private String latest() throws IOException {
        return numbers().stream().max(Comparator.comparingInt(Integer::parseInt)).orElse(FIRST);
    }

    private List<String> numbers() throws IOException {
        try (var places = Files.list(folder)) {
            return places.map(place -> place.getFileName().toString()).filter(NUMBER).toList();
        }
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
