package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a JSONL file of labelled texts: {@code text}, {@code category}, {@code severity}, {@code
 * flags}, {@code lang} and {@code set}.
 *
 * @param random true for a text drawn as it came (set {@code random}): only those measure
 */
record LabelledText(
        String text,
        Category category,
        Severity severity,
        Set<Flag> flags,
        String language,
        boolean random) {

    static List<LabelledText> readAll(Path jsonl) throws IOException {
        var mapper = new JsonMapper();
        try (var lines = Files.lines(jsonl)) {
            return lines.filter(line -> !line.isBlank())
                    .map(mapper::readTree)
                    .map(LabelledText::of)
                    .toList();
        }
    }

    private static LabelledText of(JsonNode node) {
        return new LabelledText(
                node.get("text").asString(),
                Coded.of(Category.class, node.get("category").asString()),
                Coded.of(Severity.class, node.get("severity").asString()),
                StreamSupport.stream(node.get("flags").spliterator(), false)
                        .map(flag -> Coded.of(Flag.class, flag.asString()))
                        .collect(Collectors.toUnmodifiableSet()),
                node.get("lang").asString(),
                node.get("set").asString().equals("random"));
    }
}
