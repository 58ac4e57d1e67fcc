package io.redress.triage.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ClassifierCommandsTest {

    static final String GOOD =
            """
            {"id":"a","text":"快递五天了还没送到,包裹丢件","category":"delivery","severity":"normal","flags":[]}""";

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theLastLineIsOneObjectWithAllFigures() throws IOException {
        assertThat(evaluate(GOOD, GOOD)).isZero();

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        var figures = new JsonMapper().readTree(lines.getLast());
        assertThat(figures.at("/category/accuracy").asDouble()).isEqualTo(1);
        assertThat(figures.at("/category/macroF1").asDouble()).isEqualTo(1);
        assertThat(figures.at("/severity/criticalRecall").isNumber()).isTrue();
        assertThat(figures.at("/flags/repeat/f1").isNumber()).isTrue();
        assertThat(figures.at("/ece").isNumber()).isTrue();
        assertThat(figures.at("/textsPerSecond").asDouble()).isPositive();
    }

    @Test
    void everyMalformedRowIsNamedByItsLineWithWhatIsWrong() throws IOException {
        var unknown = GOOD.replace("\"delivery\"", "\"parcels\"");
        var textless = GOOD.replace("\"text\"", "\"txt\"");
        var flagless = GOOD.replace("[]", "\"repeat\"");

        assertThat(evaluate(GOOD, "{broken", unknown, "", textless, flagless, "[]")).isNotZero();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("5 malformed rows")
                .contains("line 2 is not JSON")
                .contains("line 3 'category': no Category has the code parcels")
                .contains("line 5 'text' is missing")
                .contains("line 6 'flags' is not a list")
                .contains("line 7 is not a JSON object");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsSaidByName() throws IOException {
        assertThat(run("evaluate", folder.resolve("nowhere.jsonl").toString())).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.jsonl");
    }

    @Test
    void aTableLabelsTextsThatHaveNoneOfTheirOwn() throws IOException {
        var table = folder.resolve("labels.tsv");
        Files.writeString(table, "id\tcategory\tseverity\tflags\nb\tbilling\thigh\trepeat,group\n");
        var texts = folder.resolve("texts.jsonl");
        Files.writeString(
                texts,
                GOOD + "\n{\"id\":\"b\",\"text\":\"多扣钱\"}\n{\"id\":\"c\",\"text\":\"没有标签\"}\n");

        assertThat(LabelledTexts.labelledBy(table).in(texts))
                .extracting(LabelledText::id, LabelledText::drawnAsItCame)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
    }

    private int evaluate(String... rows) throws IOException {
        var file = folder.resolve("rows.jsonl");
        Files.write(file, List.of(rows));
        return run("evaluate", file.toString());
    }

    private int run(String... arguments) throws IOException {
        return ClassifierCommands.run(
                new ArrayList<>(List.of(arguments)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
