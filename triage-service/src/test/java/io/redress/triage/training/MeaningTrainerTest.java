package io.redress.triage.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.MeaningModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningTrainerTest {

    static final int TEXTS = 60;
    static final Embedder BY_FIRST_LETTER = new LetterEmbedder();

    @Test
    void learnsWhichTokenMatters() throws IOException {
        var model = taught();

        assertThat(best(model, "xxxa")).isEqualTo(Category.DELIVERY);
        assertThat(best(model, "bxxx")).isEqualTo(Category.BILLING);
    }

    @Test
    void theSameTextsGiveTheSameModel() throws IOException {
        assertThat(written(taught())).isEqualTo(written(taught()));
    }

    @Test
    void aModelIsReadBackAsItWasWritten() throws IOException {
        var bytes = written(taught());

        assertThat(written(MeaningModel.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    private static Category best(MeaningModel model, String text) {
        var outputs = model.outputs(BY_FIRST_LETTER.tokens(text));
        return outputs[Labels.of(Category.DELIVERY)] > outputs[Labels.of(Category.BILLING)]
                ? Category.DELIVERY
                : Category.BILLING;
    }

    private static MeaningModel taught() {
        var texts =
                IntStream.range(0, TEXTS)
                        .mapToObj(
                                i ->
                                        new LabelledText(
                                                "t" + i,
                                                "x".repeat(i % 5) + (i % 2 == 0 ? "a" : "b") + "xx",
                                                i % 2 == 0 ? Category.DELIVERY : Category.BILLING,
                                                Severity.NORMAL,
                                                Set.of(),
                                                true))
                        .toList();
        var network =
                new MeaningTrainer(8, 60, 1)
                        .teach(
                                texts,
                                IntStream.range(0, TEXTS).toArray(),
                                TokenStates.of(texts, BY_FIRST_LETTER));
        return new MeaningModel("test", List.of(network));
    }

    private static byte[] written(MeaningModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    /** Each letter is a token of its own. */
    private static final class LetterEmbedder implements Embedder {

        @Override
        public float[] embed(String readable) {
            return tokens(readable)[0];
        }

        @Override
        public float[][] tokens(String readable) {
            return readable.chars()
                    .mapToObj(
                            c -> new float[] {c == 'a' ? 1 : 0, c == 'b' ? 1 : 0, c == 'x' ? 1 : 0})
                    .toArray(float[][]::new);
        }

        @Override
        public String version() {
            return "letters";
        }
    }
}
