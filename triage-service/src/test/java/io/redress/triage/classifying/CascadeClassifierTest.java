package io.redress.triage.classifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Sentiment;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Story;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class CascadeClassifierTest {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 18);
    static final CategoryPolicy CATEGORIES = CategoryPolicy.from(PolicyFiles.shipped());
    static final SignalPolicy SIGNALS = SignalPolicy.from(PolicyFiles.shipped());
    static final LearnedModel LEARNED = LearnedModel.shipped();
    static final CascadeClassifier CLASSIFIER = with(new IndifferentEmbedder());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    快递五天了还没送到,物流一直不更新         | DELIVERY
                    吃出一只苍蝇,恶心死了,晚上拉肚子         | FOOD_HYGIENE
                    申请退款半个月了,商家一直不退款           | REFUND_RETURN
                    my parcel is two weeks late and the courier lost it | DELIVERY
                    酒店房间隔音差,卫生间有异味               | FACILITY_ENVIRONMENT
                    请问怎么办理过户手续?谢谢                 | NOT_A_COMPLAINT
                    """)
    void plainCasesAreReadRight(String text, Category category) {
        assertThat(read(text).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "!!!???", "😡😡😡", "\u0000\u0000", "。。。"})
    void whereThereIsNothingToReadItSaysSo(String text) {
        var read = read(text);
        assertThat(read.path()).isEqualTo(Path.NOTHING_TO_READ);
        assertThat(read.confidence()).isZero();
        assertThat(read.needsPerson()).isTrue();
        assertThat(read.reasons()).isNotEmpty();
    }

    @Test
    void oneLetterIsReadWithLowConfidence() {
        var read = read("坏");
        assertThat(read.confidence()).isLessThan(CATEGORIES.unsure());
        assertThat(read.needsPerson()).isTrue();
    }

    @Test
    void aVeryLongTextIsReadFromItsBeginningAndSaysSo() {
        var read = read("快递一直没送到。".repeat(20_000));
        assertThat(read.category()).isEqualTo(Category.DELIVERY);
        assertThat(read.reasons()).anyMatch(reason -> reason.contains("只读取了开头部分"));
    }

    @Test
    void aStrangerLanguageNeedsAPerson() {
        var read = read("Пожалуйста, верните деньги за сломанный телефон");
        assertThat(read.language()).isEqualTo("und");
        assertThat(read.needsPerson()).isTrue();
    }

    @Test
    void aGraveMatterNeedsAPersonHoweverSureTheCategory() {
        var read = read("吃出玻璃,孩子嘴巴流血送急诊,食物里有异物");
        assertThat(read.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(read.needsPerson()).isTrue();
    }

    @Test
    void factsWishAndToneComeWithIt() {
        var form = new Matter("电饭煲", null, null, Money.cny(399), null);
        var read =
                CLASSIFIER.assess(
                        new Story("电饭煲坏了", "订单号:A20260301001,三天前到的,气死我了,要求退款", form, RECEIVED));
        assertThat(read.facts().orderNumber()).isEqualTo("A20260301001");
        assertThat(read.facts().product()).isEqualTo("电饭煲");
        assertThat(read.facts().amounts()).containsExactly(Money.cny(399));
        assertThat(read.facts().dates()).containsExactly(RECEIVED.minusDays(3));
        assertThat(read.desiredRemedy()).isEqualTo(RemedyKind.REFUND);
        assertThat(read.sentiment()).isEqualTo(Sentiment.ANGRY);
    }

    @Test
    void reasonsAreInTheLanguageOfTheStory() {
        assertThat(read("the courier lost my parcel").reasons())
                .allMatch(reason -> reason.chars().allMatch(c -> c < 0x80));
        assertThat(read("快递丢件了").reasons().getFirst()).contains("物流配送");
    }

    @Test
    void whereWordsDecideTheMeaningIsNotAsked() {
        var asked = new IndifferentEmbedder();
        var classifier = with(asked);
        int atStart = asked.calls();
        var read = classifier.assess(story("快递五天了还没送到,物流不更新,快递员也不接电话,包裹丢件"));
        assertThat(read.path()).isEqualTo(Path.WORDS);
        assertThat(asked.calls()).isEqualTo(atStart);
    }

    @Test
    void aClassifierPartThatFailsSendsTheTextToAPersonInsteadOfThrowing() {
        var read = withABrokenPart(story("hm hm hm hm"));
        assertThat(read.path()).isEqualTo(Path.FAILED);
        assertThat(read.needsPerson()).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whereAPartFailsDangerStaysDangerAndTheLogTellsThePlaceAlone(CapturedOutput output) {
        var read = withABrokenPart(story("hm hm, i got an electric shock, hm hm"));

        assertThat(read.path()).isEqualTo(Path.FAILED);
        assertThat(read.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(read.flags()).contains(Flag.SAFETY);
        assertThat(output)
                .contains("IllegalStateException at io.redress")
                .doesNotContain("out of memory, say")
                .doesNotContain("electric shock");
    }

    private static Assessment withABrokenPart(Story story) {
        var broken =
                new Embedder() {
                    boolean failing;

                    @Override
                    public float[] embed(String readable) {
                        if (failing) {
                            throw new IllegalStateException("out of memory, say");
                        }
                        return new float[] {1};
                    }

                    @Override
                    public String version() {
                        return "broken";
                    }
                };
        var classifier = with(broken);
        broken.failing = true;
        return classifier.assess(story);
    }

    @Property(tries = 300)
    void noTextMakesItThrowAndEverySharesIsAShare(@ForAll("anyText") String text) {
        var read = read(text);
        assertThat(read.path()).isNotEqualTo(Path.FAILED);
        assertThat(read.confidence()).isBetween(0.0, 1.0);
        assertThat(read.alternatives())
                .allSatisfy(other -> assertThat(other.confidence()).isBetween(0.0, 1.0))
                .noneMatch(other -> other.category() == read.category());
        assertThat(read.reasons()).isNotEmpty();
    }

    @Property(tries = 50)
    void theSameTextIsReadTheSame(@ForAll("anyText") String text) {
        assertThat(read(text)).isEqualTo(read(text));
    }

    @Provide
    Arbitrary<String> anyText() {
        var wild = Arbitraries.strings().ofMaxLength(400);
        var words =
                Arbitraries.of(
                                "快递",
                                "没有",
                                "受伤",
                                "¥1,000,000,000.99",
                                "上周五",
                                "订单号:",
                                "\u0000",
                                "😡",
                                "\uD83D",
                                "refund",
                                "9999年99月99日",
                                "一二三百千万元",
                                "第三次",
                                "12315",
                                " ",
                                "א",
                                "0".repeat(40))
                        .list()
                        .ofMaxSize(60)
                        .map(parts -> String.join("", parts));
        return Combinators.combine(wild, words).as((a, b) -> a + b);
    }

    private static CascadeClassifier with(Embedder embedder) {
        return new CascadeClassifier(CATEGORIES, SIGNALS, LEARNED, embedder);
    }

    private static Assessment read(String text) {
        return CLASSIFIER.assess(story(text));
    }

    private static Story story(String text) {
        return new Story(null, text, Matter.UNSAID, RECEIVED);
    }
}
