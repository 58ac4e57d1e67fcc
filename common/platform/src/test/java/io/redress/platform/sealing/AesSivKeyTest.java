package io.redress.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.DataKey;
import io.redress.contract.Reference;
import io.redress.contract.UnreadableRecordException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class AesSivKeyTest {

    private static final MasterKeys MASTER = SealedService.newMaster();

    private final DataKey key = newKey();

    private static DataKey newKey() {
        return MASTER.make(Reference.ofArrival("web/lamp").complaintId()).key();
    }

    @Property(tries = 200)
    void whatGoesInComesOut(@ForAll String text, @ForAll String place) {
        var sealed = key.seal(text, place);

        assertThat(key.open(sealed, place)).isEqualTo(wellFormed(text));
        assertThat(key.seal(text, place)).isEqualTo(sealed);
    }

    @Property(tries = 200)
    void whatIsMovedIsRefused(@ForAll String text, @ForAll String from, @ForAll String to) {
        Assume.that(!wellFormed(from).equals(wellFormed(to)));

        assertRefused(key, key.seal(text, from), to);
    }

    @Property(tries = 200)
    void whatIsChangedOrCutIsRefused(
            @ForAll @NotEmpty String text, @ForAll @IntRange(max = 10_000) int somewhere) {
        var sealed = key.seal(text, "here");
        var at = somewhere % (sealed.length() - 1);
        var other = sealed.charAt(at) == 'A' ? 'B' : 'A';

        assertRefused(key, sealed.substring(0, at) + other + sealed.substring(at + 1), "here");
        assertRefused(key, sealed.substring(0, at), "here");
    }

    @Property(tries = 20)
    void anotherKeyDoesNotOpenIt(@ForAll String text) {
        assertRefused(newKey(), key.seal(text, "here"), "here");
    }

    private static void assertRefused(DataKey key, String sealed, String place) {
        assertThatThrownBy(() -> key.open(sealed, place))
                .isInstanceOf(UnreadableRecordException.class);
    }

    /** Half a surrogate pair is no text in UTF-8, on the wire as little as here. */
    private static String wellFormed(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
