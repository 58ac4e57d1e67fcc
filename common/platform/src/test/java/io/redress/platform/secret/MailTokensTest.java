package io.redress.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Reference OURS = Reference.ofArrival("a mail");

    private final MailTokens tokens =
            new MailTokens(new LinkSecrets(new byte[32]), "complaints@redress.local");

    @Test
    void aReplyToOurAddressFindsItsComplaint() {
        assertThat(tokens.inAddress(tokens.replyTo(OURS, NOW), NOW)).contains(OURS);
    }

    @Test
    void relaysMayChangeTheCaseOfTheLocalPart() {
        var address = tokens.replyTo(OURS, NOW);
        assertThat(tokens.inAddress(address.toLowerCase(Locale.ROOT), NOW)).contains(OURS);
        assertThat(tokens.inAddress(address.toUpperCase(Locale.ROOT), NOW)).contains(OURS);
    }

    @Test
    void anAnswerToOurMessageIdFindsItsComplaint() {
        var id = tokens.messageId(UUID.randomUUID(), OURS, NOW);
        assertThat(tokens.inMessageId(id, NOW)).contains(OURS);
        assertThat(tokens.inMessageId(id.substring(1, id.length() - 1), NOW)).contains(OURS);
    }

    @Test
    void aTokenFitsIntoALocalPart() {
        assertThat(tokens.tokenOf(OURS, NOW)).hasSize(32).matches("[0-9a-z]+");
        assertThat("complaints+".length() + 32).isLessThan(64);
    }

    @Test
    void noSingleChangedCharacterPasses() {
        var token = tokens.tokenOf(OURS, NOW);
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'z' ? 'y' : 'z';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.referenceOf(forged, NOW)).isEmpty();
        }
    }

    @Test
    void anotherInstallationsTokenIsForeign() {
        var key = new byte[32];
        key[0] = 1;
        var others = new MailTokens(new LinkSecrets(key), "complaints@redress.local");
        assertThat(tokens.referenceOf(others.tokenOf(OURS, NOW), NOW)).isEmpty();
    }

    @Test
    void itIsGoodForAYearAndNotForEver() {
        var token = tokens.tokenOf(OURS, NOW);
        assertThat(tokens.referenceOf(token, NOW.plus(Duration.ofDays(366)))).contains(OURS);
        assertThat(tokens.referenceOf(token, NOW.plus(Duration.ofDays(401)))).isEmpty();
    }

    @Test
    void strangeAddressesAndIdsCarryNothing() {
        for (var text :
                new String[] {
                    "", "@", "+@", "a+b@c", "complaints@redress.local", "<x.y@z>", "<.@>", "no at"
                }) {
            assertThat(tokens.inAddress(text, NOW)).isEmpty();
            assertThat(tokens.inMessageId(text, NOW)).isEmpty();
        }
    }

    @Test
    void aMailboxIsAPlainAddress() {
        var secrets = new LinkSecrets(new byte[32]);
        assertThatThrownBy(() -> new MailTokens(secrets, "complaints"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailTokens(secrets, "a+b@c.d"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
