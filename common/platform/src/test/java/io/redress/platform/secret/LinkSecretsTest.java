package io.redress.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Reference;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSecretsTest {

    private static final byte[] FORMER = filled(1);
    private static final byte[] PRESENT = filled(2);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Reference MINE = Reference.ofArrival("mine");
    private static final Reference THEIRS = Reference.ofArrival("theirs");

    private final LinkSecrets before = new LinkSecrets(FORMER);
    private final LinkSecrets changed = new LinkSecrets(List.of(PRESENT, FORMER));
    private final LinkSecrets after = new LinkSecrets(PRESENT);

    @Test
    void aSecretOpensItsOwnComplaintOnly() {
        assertThat(before.matches(MINE, before.secretOf(MINE))).isTrue();
        assertThat(before.matches(THEIRS, before.secretOf(MINE))).isFalse();
        assertThat(before.matches(MINE, "")).isFalse();
    }

    @Test
    void aTokenForOnePurposeOpensNoOther() {
        var token = before.sign("survey", "payload", NOW.plusSeconds(9));

        assertThat(before.verify("survey", token, NOW)).contains("payload");
        assertThat(before.verify("mail", token, NOW)).isEmpty();
        assertThat(before.matches(MINE, token)).isFalse();
    }

    @Test
    void aTokenEndsAtItsTime() {
        var token = before.sign("survey", "payload", NOW);

        assertThat(before.verify("survey", token, NOW.minusSeconds(1))).isPresent();
        assertThat(before.verify("survey", token, NOW)).isEmpty();
    }

    @Test
    void aTokenHasOneFormOnly() {
        var token = before.sign("survey", "payload", NOW.plusSeconds(9));
        var dot = token.indexOf('.');
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(
                            before.open(
                                    "survey",
                                    token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(before.open("survey", token + "=")).isEmpty();
        assertThat(before.open("survey", token.substring(0, dot) + ".")).isEmpty();
        assertThat(before.open("survey", token.substring(0, dot))).isEmpty();
    }

    @Test
    void whatTheFormerKeyMadeIsBelievedUntilItIsTakenAway() {
        var secret = before.secretOf(MINE);
        var token = before.sign("survey", "payload", NOW.plusSeconds(9));
        var mark = before.pseudonym("writer", "a@b.example");
        var mail = new MailTokens(before, "complaints@redress.local").tokenOf(MINE, NOW);

        assertThat(changed.matches(MINE, secret)).isTrue();
        assertThat(changed.verify("survey", token, NOW)).isPresent();
        assertThat(changed.isPseudonym("writer", "a@b.example", mark)).isTrue();
        assertThat(new MailTokens(changed, "complaints@redress.local").referenceOf(mail, NOW))
                .contains(MINE);
        assertThat(after.matches(MINE, secret)).isFalse();
        assertThat(after.verify("survey", token, NOW)).isEmpty();
        assertThat(new MailTokens(after, "complaints@redress.local").referenceOf(mail, NOW))
                .isEmpty();
    }

    @Test
    void aKeyIsKnownByItsIdUntilItIsTakenAway() {
        assertThat(changed.keyId()).isEqualTo(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(changed.hasKey(before.keyId())).isTrue();
        assertThat(after.hasKey(before.keyId())).isFalse();
        assertThat(after.hasKey("")).isFalse();
    }

    @Test
    void theFirstKeySigns() {
        assertThat(changed.secretOf(MINE)).isEqualTo(after.secretOf(MINE));
        assertThat(changed.sign("p", "x", NOW)).isEqualTo(after.sign("p", "x", NOW));
    }

    @Test
    void aSurveysAddressIsOfOneSurveyAndOneComplaint() {
        var surveys = new SurveyTokens(before);
        var id = UUID.randomUUID();
        var token = surveys.path(MINE, id, NOW).substring("/survey/".length());

        assertThat(surveys.read(token)).contains(new SurveyTokens.Survey(MINE, id));
        assertThat(surveys.read(before.sign("other", MINE + "/" + id, NOW))).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new LinkSecrets(List.of(PRESENT, new byte[16])))
                .hasMessageContaining("32 random bytes");
    }

    private static byte[] filled(int value) {
        var key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
