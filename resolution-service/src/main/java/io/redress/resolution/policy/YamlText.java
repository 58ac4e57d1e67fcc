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
}
