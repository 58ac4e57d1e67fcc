package io.redress.resolution.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.resolution.domain.script.Scripts;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFileTest {

    @Test
    void aTemplateIsFilledAndShowsWhatIsNotKnown() throws IOException {
        var text =
                read(shippedText("scripts.yaml"))
                        .template("proof")
                        .orElseThrow()
                        .filled("en", Map.of("name", "$1 Ann", "agent", "lin"));
        assertThat(text).contains("Dear $1 Ann,", "with {product},", "lin");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    phase: enter    | phase: knock    | does not know knock; known are: agree, close, enter, greet, turn
                    phase: enter    | phase: greet    | a call has these phases in this order
                    with {product}, | with {colour},  | a script does not know {colour}
                    template: proof | template: received | a template stands there twice
                    name-en: Apology | title: Apology | templates.title is not known here
                    """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) throws IOException {
        var shipped = shippedText("scripts.yaml");
        assertThat(shipped).contains(right);
        var broken =
                shipped.replaceFirst(
                        Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageMatching("(?s)my\\.yaml, line [0-9]+: .*")
                .hasMessageContaining(told);
    }

    @Test
    void theTreeOfCausesHasItsMistakesToldTheSameWay() throws IOException {
        var shipped = shippedText("causes.yaml");
        assertThat(CauseFile.read("my.yaml", new StringReader(shipped)).has("supplier.parts"))
                .isTrue();
        assertThatThrownBy(
                        () ->
                                CauseFile.read(
                                        "my.yaml",
                                        new StringReader(
                                                shipped.replace("cause: parts,", "cause: late,"))))
                .hasMessageContaining("a cause stands there twice");
        assertThatThrownBy(
                        () ->
                                CauseFile.read(
                                        "my.yaml",
                                        new StringReader(
                                                shipped.replace(
                                                        "cause: parts,", "reason: parts,"))))
                .hasMessageContaining("reason is not known here");
    }

    private static Scripts read(String text) {
        return ScriptFile.read("my.yaml", new StringReader(text));
    }

    private static String shippedText(String file) throws IOException {
        var text = new StringWriter();
        try (var shipped = YamlText.shipped(file)) {
            shipped.transferTo(text);
        }
        return text.toString();
    }
}
