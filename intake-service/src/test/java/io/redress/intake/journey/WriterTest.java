package io.redress.intake.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.secret.LinkSecrets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriterTest {

    private static final byte[] FORMER = filled(1);
    private static final byte[] PRESENT = filled(2);
    private static final String MINE = "zhang@example.org";

    private final LinkSecrets before = new LinkSecrets(FORMER);
    private final LinkSecrets changed = new LinkSecrets(List.of(PRESENT, FORMER));
    private final LinkSecrets after = new LinkSecrets(PRESENT);
    private final String mark = Writer.mark(before, MINE);

    @Test
    void theComplainantIsKnownByTheirAddressAlsoAfterAChangeOfTheKey() {
        assertThat(Writer.of(mark, changed, " Zhang@Example.org")).isEqualTo(Writer.COMPLAINANT);
        assertThat(Writer.of(mark, changed, "mallory@evil.example")).isEqualTo(Writer.STRANGER);
        assertThat(Writer.of(mark, changed, "")).isEqualTo(Writer.STRANGER);
    }

    @Test
    void nobodyIsAStrangerBecauseAKeyWasTakenAway() {
        assertThat(Writer.of(mark, after, MINE)).isEqualTo(Writer.UNKNOWN);
        assertThat(Writer.of(mark, after, "mallory@evil.example")).isEqualTo(Writer.UNKNOWN);
    }

    @Test
    void aMarkWithoutAKeyIsHeldAgainstAllThatThereAre() {
        var old = before.pseudonym("writer", MINE);

        assertThat(Writer.of(old, changed, MINE)).isEqualTo(Writer.COMPLAINANT);
        assertThat(Writer.of(old, changed, "mallory@evil.example")).isEqualTo(Writer.STRANGER);
    }

    @Test
    void whereNoAddressIsKnownEverybodyIsAStranger() {
        assertThat(Writer.of(Writer.mark(before, null), before, "")).isEqualTo(Writer.STRANGER);
        assertThat(Writer.of(null, before, MINE)).isEqualTo(Writer.UNKNOWN);
    }

    private static byte[] filled(int value) {
        var key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
