package io.redress.feedback.policy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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

/** Finds policy files: the operator's own where the policy directory holds one of that name, else ours. */
public final class PolicyFiles {

    private static final String SHIPPED = "/policy/";
    private final @Nullable Path directory;

    public PolicyFiles(@Nullable Path directory) {
        this.directory = directory;
    }

    /** @throws PolicyMistake when it is no YAML */
    public PolicyNode open(String name) {
        var own = directory == null ? null : directory.resolve(name);
        try {
            return own != null && Files.exists(own)
                    ? parse(own.toString(), Files.readString(own))
                    : parse(name, shipped(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read policy file " + name, unreadable);
        }
    }

    static PolicyNode parse(String file, String yaml) {
        try (Reader reader = new StringReader(yaml)) {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new PolicyMistake(file, 1, "is empty");
            }
            return new PolicyNode(file, "", root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PolicyMistake(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    "is no YAML: " + broken.getProblem());
        } catch (ReaderException broken) {
            throw new PolicyMistake(
                    file,
                    1,
                    "holds the character 0x%x, at place %d, which may not stand in a text"
                            .formatted(broken.getCodePoint(), broken.getPosition()));
        } catch (YAMLException broken) {
            throw new PolicyMistake(
                    file, 1, "is deeper or repeats more than is read: " + broken.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String shipped(String name) throws IOException {
        try (var in = PolicyFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("no policy file " + name + " is shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
