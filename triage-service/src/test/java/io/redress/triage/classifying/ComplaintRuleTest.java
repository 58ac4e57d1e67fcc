package io.redress.triage.classifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.intake.Matter;
import io.redress.triage.classifying.CategoryReader.Reading;
import io.redress.triage.classifying.Scores.Share;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Story;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With an embedder to whom all texts mean alike, so that it is words and rules that are tried. */
class ComplaintRuleTest {

    static final CategoryPolicy CATEGORIES = CategoryPolicy.from(PolicyFiles.shipped());
    static final SignalPolicy POLICY = SignalPolicy.from(PolicyFiles.shipped());
    static final SignalReader SIGNALS = new SignalReader(POLICY);
    static final ComplaintRule RULE = new ComplaintRule(CATEGORIES.outspoken());
    static final CascadeClassifier CLASSIFIER =
            new CascadeClassifier(
                    CATEGORIES, POLICY, LearnedModel.shipped(), new IndifferentEmbedder());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you, lovely dinner, great staff, but my wife cut her lip on a glass shard",
                "非常满意,谢谢,就是孩子被烫伤了",
                "great oven, thanks, best price, excellent, it caught fire"
            })
    void noPraiseMakesADangerAPlainRemark(String text) {
        var read = assess(text);
        assertThat(read.category()).isNotEqualTo(Category.NOT_A_COMPLAINT);
        assertThat(read.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(read.needsPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, please tell me when you will send the part that is missing",
                "Hi, the mug is broken. Regards, Tom",
                "The garden hose is leaking at the tap",
                "请问我的雨伞坏了怎么没人管"
            })
    void politenessDoesNotUnsayAGrievance(String text) {
        assertThat(assess(text).category()).isNotEqualTo(Category.NOT_A_COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "表扬送水工老赵,水桶坏了他马上给换,很热情,谢谢",
                "Thank you, the broken lamp was replaced at once, great service, excellent people"
            })
    void praiseThatOutweighsAGrievanceStaysPraise(String text) {
        assertThat(assess(text).category()).isEqualTo(Category.NOT_A_COMPLAINT);
    }

    @Test
    void whereNoWordAsksOrPraisesALowScoreIsNotEnough() {
        var confirmed = RULE.confirm(reading("the third floor", 0.6), List.of());
        assertThat(confirmed.best()).isEqualTo(new Share(Category.DELIVERY, 1));
        assertThat(confirmed.shares()).hasSize(2);
        assertThat(confirmed.shares().getLast().category()).isEqualTo(Category.NOT_A_COMPLAINT);
    }

    @Test
    void aHighScoreOutweighsAGrievanceButNoDanger() {
        var praise = reading("the third floor", 0.9);
        assertThat(RULE.confirm(praise, SIGNALS.in("it is broken"))).isSameAs(praise);
        assertThat(RULE.confirm(praise, SIGNALS.in("it is on fire")).best().category())
                .isEqualTo(Category.DELIVERY);
    }

    private static Reading reading(String text, double praise) {
        return new Reading(
                List.of(
                        new Share(Category.NOT_A_COMPLAINT, praise),
                        new Share(Category.DELIVERY, 1 - praise)),
                Path.WORDS,
                new WordEvidence(CATEGORIES).in(text),
                Answers.none(),
                Answers.none());
    }

    private static Assessment assess(String text) {
        return CLASSIFIER.assess(new Story(null, text, Matter.UNSAID, LocalDate.of(2026, 3, 18)));
    }
}
