package io.redress.triage.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.training.LinearTrainer.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {

    static final List<Example> EXAMPLES =
            List.of(
                    example("包裹丢了", Category.DELIVERY),
                    example("包裹晚了", Category.DELIVERY),
                    example("房间很脏", Category.FACILITY_ENVIRONMENT),
                    example("房间很吵", Category.FACILITY_ENVIRONMENT));

    @Test
    void theSameTextsGiveTheSameModel() throws IOException {
        assertThat(written(train())).isEqualTo(written(train()));
    }

    @Test
    void aModelIsReadBackAsItWasWritten() throws IOException {
        var bytes = written(train());

        assertThat(written(LearnedModel.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    private static LearnedModel train() {
        return new LinearTrainer(1, 0.3, 4).train("test", EXAMPLES);
    }

    private static byte[] written(LearnedModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static Example example(String text, Category category) {
        return Example.of(text, category, Severity.NORMAL, Set.of());
    }
}
