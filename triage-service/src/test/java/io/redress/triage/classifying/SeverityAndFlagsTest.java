package io.redress.triage.classifying;

import static io.redress.contract.Severity.CRITICAL;
import static io.redress.contract.Severity.LOW;
import static io.redress.contract.Severity.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.triage.Sentiment;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityAndFlagsTest {

    /** What was learned has nothing to say but that most things are ordinary. */
    static final Answers ORDINARY =
            answers(0, Severity.CRITICAL, -6).plus(answers(0, Severity.NORMAL, 0.8f));

    static final SignalPolicy POLICY = SignalPolicy.from(PolicyFiles.shipped());
    static final SignalReader SIGNALS = new SignalReader(POLICY);
    static final SeverityRule RULE = new SeverityRule(POLICY.largeLoss());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    热水壶把孩子烫伤了送去医院                 | CRITICAL
                    充电宝半夜突然起火                         | CRITICAL
                    吃完上吐下泻                               | CRITICAL
                    the heater caught fire in my room          | CRITICAL
                    my mother was injured by the falling shelf | CRITICAL
                    高速上刹车失灵                             | CRITICAL
                    the brakes failed on the motorway          | CRITICAL
                    面包里咬到一段铁丝                         | CRITICAL
                    there was a nail inside the bread          | CRITICAL
                    the caller chipped her tooth on the lid    | CRITICAL
                    奶奶不慎滑倒,门牙磕掉了                   | CRITICAL
                    未成年人在游乐场摔伤                       | CRITICAL
                    电梯突然往下掉,人被困在里面               | CRITICAL
                    喝了酸奶以后闹肚子                         | CRITICAL
                    the socket was sparking                    | CRITICAL
                    楼梯没有灯,有安全隐患                     | HIGH
                    the ladder is unsafe                       | HIGH
                    the phone battery died                     | NORMAL
                    there is metal trim on the door            | NORMAL
                    商家骗子,转账以后就拉黑                   | HIGH
                    快递晚了两天                               | NORMAL
                    the seat was uncomfortable                 | NORMAL
                    味道略有点淡,不过还好                     | LOW
                    """)
    void theWorstSignDecides(String text, Severity severity) {
        assertThat(severityOf(text)).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "还好没有受伤",
                "幸好没有人受伤",
                "没着火",
                "luckily nobody was injured",
                "it never caught fire"
            })
    void whatIsDeniedIsNoDanger(String text) {
        assertThat(severityOf(text)).isEqualTo(NORMAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没想到受伤了",
                "没人管,孩子受伤了",
                "it is not only late, my son was injured",
                "nobody came. my son was injured"
            })
    void aDenialOfSomethingElseChangesNothing(String text) {
        assertThat(severityOf(text)).isEqualTo(CRITICAL);
    }

    @Test
    void aSumAboveTheLimitIsALargeLossAndTheLimitItselfIsNot() {
        assertThat(RULE.isLargeLoss(List.of(Money.cny(5_000)))).isFalse();
        assertThat(RULE.isLargeLoss(List.of(Money.cny(5_001)))).isTrue();
    }

    @Test
    void praiseIsLowUnlessSomebodyIsInDanger() {
        assertThat(
                        RULE.of(
                                Category.NOT_A_COMPLAINT,
                                List.of(),
                                List.of(),
                                Sentiment.CALM,
                                ORDINARY))
                .isEqualTo(LOW);
        assertThat(
                        RULE.of(
                                Category.NOT_A_COMPLAINT,
                                SIGNALS.in("谢谢,但孩子受伤了"),
                                List.of(),
                                Sentiment.CALM,
                                ORDINARY))
                .isEqualTo(CRITICAL);
    }

    @Test
    void whatLearningHoldsForPossiblyCriticalIsLookedAt() {
        var alarming = ORDINARY.plus(only(Severity.CRITICAL, 6));
        assertThat(RULE.of(Category.DELIVERY, List.of(), List.of(), Sentiment.CALM, alarming))
                .isEqualTo(CRITICAL);
    }

    @Test
    void whatLearningSaysOfAFlagNeedsASignalOrHasToBeSure() {
        assertThat(FlagRule.of(List.of(), only(Flag.REPEAT, -3))).doesNotContain(Flag.REPEAT);
        assertThat(FlagRule.of(SIGNALS.in("打了五次电话没人管"), only(Flag.REPEAT, -3)))
                .contains(Flag.REPEAT);
        assertThat(FlagRule.of(List.of(), only(Flag.REPEAT, 0))).contains(Flag.REPEAT);
    }

    private static Answers only(Coded label, float value) {
        return answers(label instanceof Flag ? -6 : 0, label, value);
    }

    private static Answers answers(float others, Coded label, float value) {
        var values = new float[Labels.SIZE];
        Arrays.fill(values, others);
        values[Labels.of(label)] = value;
        return new Answers(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    再不处理我就打12315               | LEGAL_THREAT
                    i will see you in court           | LEGAL_THREAT
                    我要找电视台曝光你们              | MEDIA_THREAT
                    完全是骗子公司                    | FRAUD_ALLEGED
                    this is a scam                    | FRAUD_ALLEGED
                    我是孕妇                          | VULNERABLE
                    打了五次电话没人管                | REPEAT
                    i called them three times         | REPEAT
                    整个小区都停水了                  | GROUP
                    电梯有严重的安全隐患              | SAFETY
                    """)
    void flagsAreRaisedByTheirWords(String text, Flag flag) {
        assertThat(flagsOf(text)).contains(flag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    要求全额退款并道歉          | REFUND
                    希望尽快换一台新的          | REPLACEMENT
                    请退还差价                  | PARTIAL_REFUND
                    必须给我赔礼道歉            | APOLOGY
                    i want a replacement        | REPLACEMENT
                    please fix my phone         | REPAIR
                    """)
    void aRemedyAfterAWordOfDemandIsAWish(String text, RemedyKind wish) {
        assertThat(new WishReader(POLICY).in(null, text)).contains(wish);
    }

    @Test
    void aRemedyThatIsOnlyToldIsNoWish() {
        assertThat(new WishReader(POLICY).in(null, "维修师傅来过三次")).isEmpty();
        assertThat(new WishReader(POLICY).in("维修", "")).contains(RemedyKind.REPAIR);
    }

    private static Severity severityOf(String text) {
        return RULE.of(Category.DELIVERY, SIGNALS.in(text), List.of(), Sentiment.CALM, ORDINARY);
    }

    private static Set<Flag> flagsOf(String text) {
        return SIGNALS.in(text).stream()
                .map(given -> given.signal().flag())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
