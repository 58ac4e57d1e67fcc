package io.redress.standalone.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The stories as they are written down under {@code demo/}. */
public final class Stories {

    private static final List<String> FILES =
            List.of("demo/stories-zh.yaml", "demo/stories-en.yaml", "demo/stories-odd.yaml");
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final TypeReference<List<Story>> STORIES = new TypeReference<>() {};

    private Stories() {}

    /**
     * All of them, with {@code {run}} filled in everywhere: other addresses and order numbers each time, because the
     * same ones again would rightly be taken for the same customers with the same stories.
     */
    public static List<Story> of(String run) {
        var all = new ArrayList<Story>();
        for (var file : FILES) {
            all.addAll(YAML.readValue(text(file).replace("{run}", run), STORIES));
        }
        return List.copyOf(all);
    }

    private static String text(String file) {
        try (var in =
                Objects.requireNonNull(
                        Stories.class.getClassLoader().getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
