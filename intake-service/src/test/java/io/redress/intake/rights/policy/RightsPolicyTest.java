package io.redress.intake.rights.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.intake.rights.domain.RetentionRule.Scope;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsPolicyTest {

    @Test
    void theShippedPolicyKeepsTransactionsForThreeYears() {
        var policy = RightsPolicy.read("rights.yaml", RightsPolicyConfiguration.shipped());

        assertThat(policy.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(policy.rules())
                .singleElement()
                .satisfies(
                        rule -> {
                            assertThat(rule.scope()).isEqualTo(Scope.TRANSACTION);
                            assertThat(rule.keep()).isEqualTo(Period.ofYears(3));
                            assertThat(rule.law()).containsOnlyKeys("zh", "en");
                        });
    }

    @Test
    void aHouseUnderNoSuchLawSaysSo() {
        assertThat(
                        RightsPolicy.read(
                                        "own.yaml", new StringReader("zone: UTC\nretention: []\n"))
                                .rules())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Shanghai | Asia/Nowhere | line 3: a time zone such as Asia/Shanghai is expected here, not 'Asia/Nowhere'",
                "scope: transaction | scope: receipts | line 6: transaction or everything is expected here, not 'receipts'",
                "keep: 3y | keep: three years | line 7: a time such as 3y, 18m or 30d is expected here, not 'three years'",
                "keep: 3y | keep: 0y | line 7: a time such as 3y, 18m or 30d is expected here, not '0y'",
                "2019-01-01 | 2019-13-01 | line 8: a day such as 2019-01-01 is expected here, not '2019-13-01'",
                "in-force-from | valid-from | line 8: 'valid-from' is not one of [in-force-from, keep, law, scope]",
                "zh: | cn: | line 10: 'cn' is not one of [en, zh]",
                "zone: | zone: [ | no YAML",
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) {
        assertThatThrownBy(
                        () ->
                                RightsPolicy.read(
                                        "rights.yaml",
                                        new StringReader(shipped().replace(right, wrong))))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("rights.yaml, line")
                .hasMessageContaining(told);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> RightsPolicy.read("own.yaml", new StringReader("zone: UTC\n")))
                .hasMessage("own.yaml, line 1: 'retention' is missing here");
    }

    private static String shipped() {
        try (Reader text = RightsPolicyConfiguration.shipped()) {
            var all = new java.io.StringWriter();
            text.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
