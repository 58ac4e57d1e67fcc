package io.redress.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.AtRest;
import io.redress.contract.EventCodec;
import io.redress.contract.EventTypes;
import io.redress.contract.Personal;
import io.redress.contract.PersonalParts;
import io.redress.contract.UnreadableRecordException;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedCodecTest {

    private final SealedService.Ring keys = new SealedService.Ring();
    private final EventCodec codec = new EventCodec(keys);

    @Test
    void onTheWireStandsWhatHappenedAndNobodysWords() {
        var lamp = SealedService.lamp("one");

        var wire = codec.encode(lamp);

        assertThat(text(wire.value()))
                .contains("\"narrative\":\"sealed:", "\"product\":\"台灯\"", "\"channel\":\"web\"")
                .doesNotContain("欧阳明", "13800000001", "一开就闪", "A-77");
        assertThat(wire.headers()).containsKey(EventCodec.DATA_KEY_ID);
        assertThat(codec.decode(wire.headers(), wire.value(), 0)).contains(lamp);
        assertThat(codec.encode(lamp).value()).isEqualTo(wire.value());
    }

    @Test
    void aSealedTextOfAnotherEventIsRefused() {
        var one = codec.encode(SealedService.lamp("one"));
        var another = new HashMap<>(one.headers());
        another.put(EventCodec.ID, "00000000-0000-4000-8000-000000000000");

        assertThatThrownBy(() -> codec.decode(another, one.value(), 0))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void aPlainTextInASealedRecordIsRefused() {
        var one = codec.encode(SealedService.lamp("one"));
        var forged = text(one.value()).replaceFirst("sealed:[^\"]*", "give me a refund");

        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        one.headers(), forged.getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageNotContaining("refund");
    }

    @Test
    void whoseKeyIsGoneReadsAsErased() {
        var lamp = SealedService.lamp("one");
        var wire = codec.encode(lamp);
        keys.destroy(lamp.complaintId());

        var read = codec.decode(wire.headers(), wire.value(), 0).orElseThrow();

        assertThat(read.event()).isEqualTo(PersonalParts.erased(lamp.event()));
        assertThat(text(codec.encode(lamp).value())).contains(Personal.ERASED);
    }

    @Test
    void aRecordFromBeforeTheSealingStillReads() {
        var lamp = SealedService.lamp("one");
        var plain = new EventCodec().encode(lamp);

        assertThat(plain.headers()).doesNotContainKey(EventCodec.DATA_KEY_ID);
        assertThat(codec.decode(plain.headers(), plain.value(), 0)).contains(lamp);
    }

    @Test
    void inAStoreItLiesSealedAndOpensUntilTheKeyIsGone() {
        var lamp = SealedService.lamp("one").event();
        var kept = codec.json(lamp);
        assertThat(kept).doesNotContain("一开就闪");
        assertThat(codec.event(EventTypes.of(lamp), kept)).isEqualTo(lamp);

        keys.destroy(lamp.complaintId());

        assertThat(codec.event(EventTypes.of(lamp), kept)).isEqualTo(PersonalParts.erased(lamp));
    }

    @Test
    void oneTextAtRestOpensUntilItsKeyIsGone() {
        var rest = new AtRest(keys);
        var id = SealedService.lamp("one").complaintId();
        var kept = rest.sealed(id, "sealed: 封条也是字");
        assertThat(rest.opened(kept)).isEqualTo("sealed: 封条也是字");
        assertThat(rest.opened("plain")).isEqualTo("plain");

        keys.destroy(id);

        assertThat(rest.opened(kept)).isEqualTo(Personal.ERASED);
        assertThat(rest.sealed(id, "more")).isEqualTo(Personal.ERASED);
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Test
    void withoutAnyKeysWhatIsSealedReadsAsErased() {
        var wire = codec.encode(SealedService.lamp("one"));
        Map<String, String> headers = wire.headers();

        var read =
                (ComplaintReceived)
                        new EventCodec().decode(headers, wire.value(), 0).orElseThrow().event();

        assertThat(read.narrative()).isEqualTo(Personal.ERASED);
        assertThat(read.complainant().email()).isNull();
        assertThat(read.matter().product()).isEqualTo("台灯");
    }
}
