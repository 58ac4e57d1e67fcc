package io.redress.resolution.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The text of one policy file: the company's own where there is one, and the shipped one otherwise. */
record YamlText(String directory, String file) {

    private static final Logger log = LoggerFactory.getLogger(YamlText.class);

    /** @throws PolicyMistake with the line */
    <T> T read(BiFunction<String, Reader, T> reader) throws IOException {
        var own = Path.of(directory, file);
        if (!directory.isBlank() && Files.exists(own)) {
            try (var text = Files.newBufferedReader(own)) {
                log.info("{} from {}", file, own);
                return reader.apply(own.toString(), text);
            }
        }
        try (var text = shipped(file)) {
            return reader.apply(file, text);
        }
    }

    static Reader shipped(String file) {
        var stream = YamlText.class.getResourceAsStream("/policy/" + file);
        return new InputStreamReader(
                Objects.requireNonNull(stream, "it is in the jar"), StandardCharsets.UTF_8);
    }

    /** @throws PolicyMistake when it is no YAML, or empty */
    static YamlEntry root(String name, Reader text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) {
                throw new PolicyMistake(name, 1, "the file is empty");
            }
            return new YamlEntry(name, "", node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PolicyMistake(
                    name,
                    mark == null ? 1 : mark.getLine() + 1,
                    "is not YAML: " + broken.getProblem());
        }
    }
}
