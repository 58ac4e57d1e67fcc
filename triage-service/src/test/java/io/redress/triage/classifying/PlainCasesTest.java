package io.redress.triage.classifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.intake.Matter;
import io.redress.triage.domain.Story;
import io.redress.triage.embedding.BgeSmallZh;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What no desk would argue about, in both languages, with the real model: all of it is read right. */
class PlainCasesTest {

    static final BgeSmallZh MODEL = BgeSmallZh.load();
    static final CascadeClassifier CLASSIFIER =
            new CascadeClassifier(
                    CategoryPolicy.from(PolicyFiles.shipped()),
                    SignalPolicy.from(PolicyFiles.shipped()),
                    LearnedModel.shipped(),
                    MODEL);

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/plain-cases.tsv", delimiter = '\t')
    void areReadRight(String category, String text) {
        var read =
                CLASSIFIER.assess(new Story(null, text, Matter.UNSAID, LocalDate.of(2026, 3, 18)));
        assertThat(read.category().code()).isEqualTo(category);
    }
}
