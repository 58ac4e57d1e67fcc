package io.redress.resolution.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where the index lies: a numbered folder for each time it was built. The highest complete one serves; the rest is rubbish. */
record SearchFolder(Path folder) {

    private static final String DONE = "complete";
    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,9}").asMatchPredicate();

    /** Nothing is lost by taking an empty one: the log has it all. */
    Path current() throws IOException {
        var complete =
                numbers().stream().filter(n -> Files.exists(place(n).resolve(DONE))).toList();
        return complete.isEmpty() ? becomes(fresh()) : place(complete.getLast());
    }

    Path fresh() throws IOException {
        var numbers = numbers();
        var place = place(numbers.isEmpty() ? 1 : numbers.getLast() + 1);
        Files.createDirectories(place);
        return place;
    }

    /** From now on this one; the others go. */
    Path becomes(Path place) throws IOException {
        Files.writeString(place.resolve(DONE), "");
        for (var number : numbers()) {
            if (!place(number).equals(place)) {
                delete(place(number));
            }
        }
        return place;
    }

    private Path place(int number) {
        return folder.resolve(String.valueOf(number));
    }

    private List<Integer> numbers() throws IOException {
        Files.createDirectories(folder);
        try (var places = Files.list(folder)) {
            return places.map(place -> place.getFileName().toString())
                    .filter(NUMBER)
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path old) throws IOException {
        try (var files = Files.walk(old)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.deleteIfExists(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
