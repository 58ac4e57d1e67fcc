package io.redress.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.CaseState;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.Manner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z.-]+)}");

    private final Properties chinese = texts("zh");
    private final Properties english = texts("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyWordOfTheDomainHasItsText() {
        assertTold("category.", Category.values());
        assertTold("severity.", Severity.values());
        assertTold("flag.", Flag.values());
        assertTold("channel.", Channel.values());
        assertTold("remedy.", RemedyKind.values());
        assertTold("case-state.", CaseState.values());
        assertTold("clock.", ClockKind.values());
        assertTold("manner.", Manner.values());
    }

    @Test
    void everyTextThatTheLayoutWantsIsThere() throws IOException {
        var templates = new ClassPathResource("templates/redress").getFile().toPath();
        try (Stream<Path> files = Files.list(templates)) {
            for (var file : files.toList()) {
                assertThat(KEY.matcher(withoutRemarks(file)).results().map(key -> key.group(1)))
                        .as(file.toString())
                        .allMatch(chinese::containsKey);
            }
        }
    }

    @Test
    void textsWithArgumentsAreWellFormed() {
        Stream.of(chinese, english)
                .flatMap(texts -> texts.values().stream())
                .map(Object::toString)
                .filter(text -> text.contains("{"))
                .forEach(
                        text ->
                                assertThat(new MessageFormat(text).format(new Object[] {"A", "B"}))
                                        .contains("A")
                                        .doesNotContain("{"));
    }

    private static String withoutRemarks(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
    }

    private void assertTold(String prefix, Coded... words) {
        assertThat(words).allMatch(word -> chinese.containsKey(prefix + word.code()));
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var stream =
                new ClassPathResource("redress/messages_" + language + ".properties")
                        .getInputStream()) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        return texts;
    }
}
