package io.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.Matter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private final EventCodec codec = new EventCodec();

    @Test
    void whatWasWrittenIsRead() {
        var envelope = envelope();

        var wire = codec.encode(envelope);

        assertThat(wire.key()).isEqualTo(envelope.complaintId().toString());
        assertThat(wire.topic()).isEqualTo("redress.intake.v1");
        assertThat(codec.decode(wire.headers(), wire.value(), 0)).contains(envelope);
    }

    @Test
    void aRecordWithoutSequenceIsOrderedByItsOffset() {
        var wire = codec.encode(envelope());

        assertThat(codec.decode(wire.headers(), wire.value(), 41).orElseThrow().sequence())
                .isEqualTo(41);
    }

    @Test
    void fieldsOfANewerWriterAreTolerated() {
        var wire = codec.encode(envelope());
        var text = new String(wire.value(), StandardCharsets.UTF_8);
        var newer = "{\"mood\":{\"deep\":[1,2]}," + text.substring(1);

        assertThat(codec.decode(wire.headers(), newer.getBytes(StandardCharsets.UTF_8), 0))
                .isPresent();
    }

    @Test
    void typesOfANewerWriterArePassedOver() {
        var headers = Map.of(EventCodec.TYPE, "io.redress.intake.telepathy-received.v1");

        assertThat(codec.decode(headers, new byte[0], 0)).isEmpty();
    }

    @Test
    void garbageIsRefusedWithoutQuotingIt() {
        var headers = codec.encode(envelope()).headers();

        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        headers,
                                        "{\"narrative\":\"geheim\""
                                                .getBytes(StandardCharsets.UTF_8),
                                        0))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("complaint-received")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> codec.decode(headers, null, 0))
                .isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> codec.decode(Map.of(), new byte[0], 0))
                .hasMessageContaining("ce_type");
        var badId = new HashMap<>(headers);
        badId.put(EventCodec.ID, "seven");
        assertThatThrownBy(() -> codec.decode(badId, codec.encode(envelope()).value(), 0))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void aMissingFieldIsABrokenContract() {
        var wire = codec.encode(envelope());

        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        wire.headers(), "{}".getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static EventEnvelope<?> envelope() {
        var reference = Reference.ofArrival("web:a");
        var event =
                new ComplaintReceived(
                        reference.complaintId(),
                        reference,
                        new Arrival(new UUID(0, 1), Channel.WEB, NOON, "f"),
                        new Complainant("王芳", "wang@example.org", null, "zh", Channel.EMAIL),
                        null,
                        "水壶漏水",
                        new Matter("电水壶", "A-1", null, Money.cny(99), null),
                        List.of(),
                        null,
                        NOON);
        var id = EventEnvelope.idOf(event.complaintId().value(), event, 0);
        return new EventEnvelope<>(id, 0, reference, null, null, event);
    }
}
