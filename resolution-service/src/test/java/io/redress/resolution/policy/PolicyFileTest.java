package io.redress.resolution.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    @Test
    void theShippedPolicyHasTheDesksPromises() {
        var policy = ShippedPolicy.read();
        assertThat(policy.clock(ClockKind.FIRST_RESPONSE).due()).isEqualTo(Duration.ofDays(1));
        assertThat(policy.clock(ClockKind.FIRST_RESPONSE).warning())
                .isEqualTo(Duration.ofHours(18));
        assertThat(policy.clock(ClockKind.PLAN).due()).isEqualTo(Duration.ofDays(3));
        assertThat(policy.clock(ClockKind.CUSTOMER_UPDATE).due()).isEqualTo(Duration.ofDays(1));
        assertThat(policy.offers().expiresAfter()).isEqualTo(Duration.ofDays(7));
        assertThat(policy.offers().needsAmount(RemedyKind.REFUND)).isTrue();
        assertThat(policy.offers().needsAmount(RemedyKind.APOLOGY)).isFalse();
        assertThat(policy.queues().queueFor(Category.OTHER, Severity.NORMAL)).isEqualTo("general");
        assertThat(policy.queues().names()).contains("emergency", "enquiries", "products");
    }

    @ParameterizedTest(name = "{0} -> {1} is told with its line")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    due: 72h            | due: soon           | clocks.plan.due must be a duration such as 90s, 30m, 24h or 7d, not: soon
                    due: 72h            | due: 0h             | clocks.plan.due must be a duration
                    'plan: { due: 72h, warn-at: 75% }' | 'plan: { due: 72h, warn-at: 100% }' | clocks.plan.warn-at must be a percentage from 1% to 99%
                    'plan: { due: 72h, warn-at: 75% }' | 'plan: { due: 72h }' | clocks.plan lacks warn-at
                    reopen-within: 30d  | re-open-within: 30d | re-open-within is not known here
                    critical: 3,        | critical: 5,        | tiers.critical must be a number from 1 to 4, not: 5
                    severities: [critical] | severities: [grave] | does not know grave; known are: critical, high, low, normal
                    '  - { queue: general }' | ' ' | none takes a complaint of category other
                    'queue: money,'     | 'queue: Money Back,'| must be a name of lower-case letters
                    expires-after: 7d   | expires-after: []   | offers.expires-after must be a text
                    'delivery: [refund, partial-refund,' | 'delivery: [refund, refund,' | menus.delivery has refund twice
                    'tiers: {'          | 'tiers: ['          | is not YAML
                    """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) throws IOException {
        var shipped = shippedText();
        assertThat(shipped).contains(right);
        int line = (int) shipped.substring(0, shipped.indexOf(right)).lines().count();
        var broken = shipped.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageStartingWith("my.yaml, line ")
                .hasMessageContaining(told);
        if (told.startsWith("clocks.plan.due")) {
            assertThatThrownBy(() -> read(broken))
                    .hasMessageStartingWith("my.yaml, line " + Math.max(line, 1) + ":");
        }
    }

    @Test
    void anEmptyFileAndAMissingEntryAreMistakes() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> read("version: '1'"))
                .hasMessageContaining("the file lacks clocks, menus, offers, queues");
        assertThatThrownBy(() -> read("version: '1'\nversion: '2'"))
                .hasMessageContaining("line 2: version stands here twice");
    }

    @Test
    void aCompanysOwnFileReplacesTheShippedOne(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("resolution-policy.yaml"),
                shippedText().replace("first-response: { due: 24h", "first-response: { due: 2h"));
        var policy = new PolicyConfiguration().resolutionPolicy(directory.toString());
        assertThat(policy.clock(ClockKind.FIRST_RESPONSE).due()).isEqualTo(Duration.ofHours(2));
        assertThat(new PolicyConfiguration().resolutionPolicy("").version())
                .isEqualTo(ShippedPolicy.read().version());
    }

    private static ResolutionPolicy read(String text) {
        return PolicyFile.read("my.yaml", new StringReader(text), ShippedPolicy.read().calendar());
    }

    private static String shippedText() throws IOException {
        var text = new StringWriter();
        try (var shipped = PolicyConfiguration.shipped("resolution-policy.yaml")) {
            shipped.transferTo(text);
        }
        return text.toString();
    }
}
