package io.redress.triage.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Finds a policy file: in the directory of the install's own policies where it is there, otherwise
 * among the defaults we ship.
 *
 * @param overrides directory of the install's own policies; null where there is none
 */
public record PolicyFiles(@Nullable Path overrides) {

    /** The defaults alone. */
    public static PolicyFiles shipped() {
        return new PolicyFiles(null);
    }

    PolicyNode read(String name) {
        var own = overrides == null ? null : overrides.resolve(name);
        try (var reader =
                own != null && Files.exists(own) ? Files.newBufferedReader(own) : shipped(name)) {
            return parse(own != null && Files.exists(own) ? own.toString() : name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the policy " + name + " cannot be read", e);
        }
    }

    static PolicyNode parse(String file, Reader reader) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new PolicyMistake(file, 1, "the file is empty");
            }
            return new PolicyNode(file, root);
        } catch (MarkedYAMLException e) {
            throw new PolicyMistake(
                    file, e.getProblemMark().getLine() + 1, "no YAML: " + e.getProblem());
        } catch (ReaderException broken) {
            throw new PolicyMistake(
                    file,
                    1,
                    "holds the character 0x%x, at place %d, which may not stand in a text"
                            .formatted(broken.getCodePoint(), broken.getPosition()));
        } catch (YAMLException broken) {
            throw new PolicyMistake(
                    file, 1, "is deeper or repeats more than is read: " + broken.getMessage());
        }
    }

    private static Reader shipped(String name) throws IOException {
        var stream = PolicyFiles.class.getResourceAsStream("/policy/triage/" + name);
        if (stream == null) {
            throw new IOException("not on the class path: /policy/triage/" + name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
