package io.redress.resolution.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.resolution.domain.entitlement.Goods;
import io.redress.resolution.domain.entitlement.Statutes;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFileTest {

    @ParameterizedTest(name = "{0}: {1} and {2} months, {3} % a day")
    @CsvSource({
        "bicycle,12,24,0.05",
        "colour-television,12,36,0.1",
        "black-and-white-television,12,36,0.05",
        "video-recorder,12,12,0.1",
        "camcorder,12,12,0.1",
        "radio-cassette-recorder,6,12,0.05",
        "electronic-keyboard,12,,0.05",
        "refrigerator,12,36,0.05",
        "washing-machine,12,36,0.05",
        "electric-fan,12,36,0.05",
        "microwave-oven,12,24,0.05"
    })
    void theShippedTableOfGuaranteesIsTheOneOfTheCasebooks(
            String goods, int whole, Integer parts, String percent) {
        var guarantee = ShippedLaw.read().goods(goods).map(Goods::guarantee).orElseThrow();
        assertThat(guarantee.wholeMonths()).isEqualTo(whole);
        assertThat(guarantee.partsMonths()).isEqualTo(parts);
        assertThat(guarantee.percentADay()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    numbers: { days: 15 }   | numbers: { days: soon } | provisions.numbers.days must be a number such as 7 or 0.05, not: soon
                    numbers: { days: 15 }   | numbers: { weeks: 2 }   | provisions.numbers.weeks is not known here; known are: days
                    numbers: { days: 15 }   | numbers: {}             | provisions.numbers deliberate-delay lacks [days]
                    statute: fraud          | statute: fraudulence    | does not know fraudulence
                    from: 2015-10-01        | from: autumn            | provisions.from must be a day such as 2014-03-15, not: autumn
                    from: 2015-10-01        | from: 2015-09-30        | two provisions of unsafe-food are in force on 2015-09-30
                    until: 2015-09-30       | until: 2009-05-31       | until lies before from
                    durable: yes, whole-years: 1 | durable: maybe, whole-years: 1 | goods.durable must be yes or no, not: maybe
                    whole-years: 0.5        | whole-years: 0.51       | must be years that make whole months, not: 0.51
                    whole-years: 0.5        | whole-years: 2          | main parts are guaranteed at least as long as the whole unit
                    kind: food              | kind: eatable           | does not know eatable; known are: car, food, general, service
                    goods: bicycle,         | goods: food,            | a kind of goods stands there twice
                    """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) throws IOException {
        var shipped = shippedText();
        assertThat(shipped).contains(right);
        var broken = shipped.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageMatching("(?s)my\\.yaml, line [0-9]+: .*")
                .hasMessageContaining(told);
    }

    @Test
    void theLineIsThatOfTheProvisionWithTheMistake() throws IOException {
        var shipped = shippedText();
        var line = shipped.substring(0, shipped.indexOf("numbers: { days: 15 }")).lines().count();
        assertThatThrownBy(() -> read(shipped.replace("{ days: 15 }", "{ days: fifteen }")))
                .hasMessageStartingWith("my.yaml, line " + line + ":");
    }

    @Test
    void aRegionIsWrittenAsTheStandardWritesIt() throws IOException {
        var wrong = shippedText().replaceFirst("from: 2019-01-01", "region: Zhejiang\n    $0");
        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("such as CN-ZJ, not: Zhejiang");
    }

    @Test
    void aDesksOwnFileReplacesTheShippedOne(@TempDir Path directory) throws IOException {
        assertThat(new LawConfiguration().statutes("")).isEqualTo(ShippedLaw.read());
        Files.writeString(
                directory.resolve("law.yaml"), shippedText().replace("2026-11-1", "ours-7"));
        assertThat(new LawConfiguration().statutes(directory.toString()).version())
                .isEqualTo("ours-7");
    }

    private static Statutes read(String text) {
        return LawFile.read("my.yaml", new StringReader(text));
    }

    private static String shippedText() throws IOException {
        var text = new StringWriter();
        try (var shipped = YamlText.shipped("law.yaml")) {
            shipped.transferTo(text);
        }
        return text.toString();
    }
}
