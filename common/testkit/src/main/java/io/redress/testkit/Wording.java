package io.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a service says on its pages, in Chinese and English. */
public final class Wording {

    /** A mark of the half-width set between, or right after, Chinese characters. */
    private static final Pattern FOREIGN_MARK =
            Pattern.compile("\\p{IsHan}[,:;?!]|[,;?!]\\p{IsHan}|\\p{IsHan}\\([^)]*\\p{IsHan}");

    private final String name;
    private final Map<String, List<String>> chinese;
    private final Map<String, List<String>> english;

    private Wording(String name) {
        this.name = name;
        this.chinese = texts(name + "_zh.properties");
        this.english = texts(name + "_en.properties");
    }

    /** @param name of the files on the class path, such as {@code /messages} */
    public static Wording of(String name) {
        return new Wording(name);
    }

    /** Every text once, in both languages; Chinese ones with the marks that Chinese readers are used to. */
    public void isSound() {
        assertThat(chinese.keySet()).as(name).isEqualTo(english.keySet());
        assertThat(List.of(chinese, english))
                .allSatisfy(
                        texts ->
                                assertThat(texts)
                                        .as("each key once")
                                        .allSatisfy(
                                                (key, said) ->
                                                        assertThat(said).as(key).hasSize(1)));
        assertThat(chinese)
                .allSatisfy(
                        (key, said) ->
                                assertThat(said.getFirst())
                                        .as(key)
                                        .doesNotContainPattern(FOREIGN_MARK));
    }

    private static Map<String, List<String>> texts(String resource) {
        try (var stream = Wording.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(
                            Collectors.groupingBy(
                                    parts -> parts[0].strip(),
                                    Collectors.mapping(parts -> parts[1], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
