package io.redress.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.journey.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedOptionTest {

    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "refund", List.of("退款", "Refund"),
                    "replacement", List.of("换货", "Replacement"),
                    "apology", List.of("致歉", "Apology"));
    private static final Offer OFFER =
            new Offer(
                    "offer",
                    "",
                    Instant.MAX,
                    List.of(
                            option("first", remedy("refund", "129.90")),
                            option("second", remedy("replacement", null), remedy("apology", null)),
                            option("third", remedy("refund", "60"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1                          | first
                    ２                         | second
                    ③                          | third
                    二                         | second
                    方案2                      | second
                    我选第一个                 | first
                    选择方案二。               | second
                    Option 3                   | third
                    I choose number 2          | second
                    换货 + 致歉                | second
                    2. 换货+致歉               | second
                    Refund CNY 129.90          | first
                    退款 60 CNY                | third
                    1\\n谢谢！                  | first
                    你好\\n2\\n--\\n张三 3 号楼  | second
                    3\\nSent from my iPhone     | third
                    2\\n张三                    | second
                    """)
    void oneIsNamedByNumberOrWords(String reply, String option) {
        assertThat(in(reply)).isEqualTo(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "12",
                "1 or 2?",
                "退款",
                "1\n但是请先回答我的问题",
                "not 1",
                "我不要方案1",
                "1. 换货 + 致歉",
                "2\n3",
                "Refund",
                "第一次来信",
                "2 天前我已经说过了"
            })
    void whateverLeavesADoubtNamesNone(String reply) {
        assertThat(in(reply)).isEqualTo("none");
    }

    private static String in(String reply) {
        return new NamedOption(KINDS::get)
                .in(reply.replace("\\n", "\n"), "张三", OFFER)
                .map(Offer.Option::optionId)
                .orElse("none");
    }

    private static Offer.Option option(String id, Offer.Remedy... remedies) {
        return new Offer.Option(id, List.of(remedies));
    }

    private static Offer.Remedy remedy(
            String kind, @org.jspecify.annotations.Nullable String amount) {
        return new Offer.Remedy(kind, amount, amount == null ? null : "CNY", null);
    }
}
