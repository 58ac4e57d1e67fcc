package io.redress.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Channel;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.feedback.domain.Complaints;
import io.redress.feedback.domain.Letter;
import io.redress.feedback.policy.FeedbackPolicy;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.feedback.policy.PolicyMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyWordingTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    final PolicyWording shipped = new PolicyWording(new PolicyFiles(null), SHANGHAI);

    @ParameterizedTest
    @EnumSource(Letter.class)
    void everyLetterIsWrittenInBothLanguagesWithNoBlankLeft(Letter letter) {
        for (var language : new String[] {"zh", "en"}) {
            var text = shipped.write(letter, language, blanks());
            assertThat(text.subject()).isNotBlank().doesNotContain("{", "\n").contains("RD-");
            assertThat(text.body()).doesNotContain("{", "null");
        }
    }

    @Test
    void tellsTimesInTheZoneOfThePolicy() {
        assertThat(shipped.write(Letter.ACKNOWLEDGEMENT, "zh", blanks()).body())
                .contains("2026年11月3日 17:00");
    }

    @Test
    void namesEachOptionWithItsMoneyInPlainWords() {
        assertThat(shipped.write(Letter.OFFER, "zh", blanks()).body())
                .contains("1. 退款 CNY 1999 + 致歉：书面道歉\n2. 更换");
        assertThat(shipped.write(Letter.OFFER, "en", blanks()).body())
                .contains("1. refund CNY 1999 + apology: 书面道歉\n2. replacement");
    }

    @Test
    void doesNotReadWhatCustomersTypeAsATemplateOrAHeader() {
        var blanks = blanks();
        blanks.put("name", "Bob\r\nBcc: all@example.org {tracking}\u202e");
        blanks.put("text", "{secret}\u0000 ok");
        var text = shipped.write(Letter.REPLY, "en", blanks);
        assertThat(text.body())
                .startsWith("Dear Bob Bcc: all@example.org {tracking},\n")
                .contains("{secret} ok")
                .doesNotContain("\r", "\u0000", "\u202e");
    }

    @Test
    void greetsWhoGaveNoName() {
        var blanks = blanks();
        blanks.put("name", " ");
        assertThat(shipped.write(Letter.REPLY, "zh", blanks).body()).startsWith("您好：\n");
    }

    @Test
    void anOperatorsOwnFileTakesThePlaceOfOurs(@TempDir Path own) throws IOException {
        change(own, "messages.zh.yaml", "客户投诉服务台", "某某商场");
        assertThat(
                        new PolicyWording(new PolicyFiles(own), SHANGHAI)
                                .write(Letter.CLOSING, "zh", blanks())
                                .body())
                .endsWith("某某商场");
    }

    @Test
    void aTextThatForgetsItsPointStopsTheStartAtItsLine(@TempDir Path own) throws IOException {
        change(own, "messages.en.yaml", "{survey}", "our site");
        assertThatThrownBy(() -> new PolicyWording(new PolicyFiles(own), SHANGHAI))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("messages.en.yaml line ")
                .hasMessageContaining("letters.outcome.text: must contain {survey}");
    }

    @Test
    void anUnknownBlankStopsTheStart(@TempDir Path own) throws IOException {
        change(own, "messages.zh.yaml", "{into}", "{intoo} {into}");
        assertThatThrownBy(() -> new PolicyWording(new PolicyFiles(own), SHANGHAI))
                .hasMessageContaining("{intoo} is not known here");
    }

    @Test
    void aWrongNumberStopsTheStartAtItsLine(@TempDir Path own) throws IOException {
        change(own, "follow-up.yaml", "case-state-every: 24h", "case-state-every: soon");
        assertThatThrownBy(() -> FeedbackPolicy.read(new PolicyFiles(own)))
                .hasMessageContaining("follow-up.yaml line 5")
                .hasMessageContaining("must be a time span such as 10m, 24h or 7d, not soon");
    }

    @Test
    void brokenYamlStopsTheStart(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("follow-up.yaml"), "zone: [\n");
        assertThatThrownBy(() -> FeedbackPolicy.read(new PolicyFiles(own)))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("is no YAML");
    }

    private static void change(Path own, String file, String from, String to) throws IOException {
        try (var shipped = PolicyFiles.class.getResourceAsStream("/policy/" + file)) {
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            Files.writeString(own.resolve(file), text.replace(from, to));
        }
    }

    private static Map<String, Object> blanks() {
        var blanks = new HashMap<String, Object>();
        blanks.put("name", "李雷");
        blanks.put("reference", Complaints.about("words").reference().value());
        blanks.put("tracking", "http://localhost:8080/complaints/RD");
        blanks.put("answer-by", Instant.parse("2026-11-03T09:00:00Z"));
        blanks.put("standing", MessageKind.PLAN);
        blanks.put("text", "我们明天来修。");
        blanks.put("channel", Channel.PHONE);
        blanks.put("options", Complaints.about("words").offered().options());
        blanks.put("expires", Instant.parse("2026-11-05T09:00:00Z"));
        blanks.put("refusal", ChoiceRefusal.ALREADY_CHOSEN);
        blanks.put("survey", "http://localhost:8080/survey/x");
        blanks.put("into", "RD-00000-0000-0000");
        return blanks;
    }
}
