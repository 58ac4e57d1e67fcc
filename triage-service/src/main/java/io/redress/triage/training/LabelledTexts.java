package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.triage.training.Row.Mistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads files of texts, one JSON object a line, as they are or gzipped. All rows are good, or none is read. */
final class LabelledTexts {

    /** The label of a text that stands elsewhere. */
    private record Elsewhere(Category category, Severity severity, Set<Flag> flags) {}

    private final Map<String, Elsewhere> labels;

    private LabelledTexts(Map<String, Elsewhere> labels) {
        this.labels = labels;
    }

    static LabelledTexts labelledInPlace() {
        return new LabelledTexts(Map.of());
    }

    /** Rows without a label of their own get that of their id in this table; without either they are left out. */
    static LabelledTexts labelledBy(Path table) throws IOException {
        try (var lines = Files.lines(table)) {
            return new LabelledTexts(
                    lines.skip(1)
                            .map(line -> line.split("\t", -1))
                            .collect(Collectors.toMap(cells -> cells[0], LabelledTexts::label)));
        }
    }

    private static Elsewhere label(String[] cells) {
        return new Elsewhere(
                Coded.of(Category.class, cells[1]),
                Coded.of(Severity.class, cells[2]),
                Stream.of(cells[3].split(","))
                        .filter(flag -> !flag.isEmpty())
                        .map(flag -> Coded.of(Flag.class, flag))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<LabelledText> in(Path file) throws IOException {
        var texts = new ArrayList<LabelledText>();
        var mistakes = new ArrayList<String>();
        try (var lines = lines(file)) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        text(Row.of(line)).ifPresent(texts::add);
                    } catch (Mistake e) {
                        mistakes.add("line %d %s".formatted(number, e.getMessage()));
                    }
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MalformedRows(file.toString(), mistakes);
        }
        return texts;
    }

    private Optional<LabelledText> text(Row row) throws Mistake {
        if (row.hasLabel() || labels.isEmpty()) {
            return Optional.of(row.labelled());
        }
        var label = labels.get(row.id());
        return label == null
                ? Optional.empty()
                : Optional.of(
                        new LabelledText(
                                row.id(),
                                row.text(),
                                label.category(),
                                label.severity(),
                                label.flags(),
                                false));
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        if (file.toString().endsWith(".gz")) {
            stream = new GZIPInputStream(stream);
        }
        // Bytes that are no UTF-8 become the replacement character and are read as such.
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
