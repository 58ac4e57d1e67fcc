package io.redress.triage;

import io.redress.contract.Channel;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.Matter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints for tests: each says only what matters to the test. */
public record Complaints(
        String key,
        String narrative,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String order,
        Instant receivedAt) {

    public static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    public static Complaints saying(String key, String narrative) {
        return new Complaints(key, narrative, "li@example.org", null, null, MONDAY);
    }

    public Complaints from(@Nullable String mail, @Nullable String telephone) {
        return new Complaints(key, narrative, mail, telephone, order, receivedAt);
    }

    public Complaints about(String orderNumber) {
        return new Complaints(key, narrative, email, phone, orderNumber, receivedAt);
    }

    public Complaints at(Instant time) {
        return new Complaints(key, narrative, email, phone, order, time);
    }

    public ComplaintReceived received() {
        var reference = Reference.ofArrival("triage-test:" + key);
        var arrival =
                new Arrival(
                        UUID.nameUUIDFromBytes(
                                key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        Channel.WEB,
                        receivedAt,
                        "f".repeat(64));
        return new ComplaintReceived(
                reference.complaintId(),
                reference,
                arrival,
                new Complainant("李", email, phone, "zh", null),
                null,
                narrative,
                new Matter(null, order, null, null, null),
                List.of(),
                null,
                receivedAt);
    }

    public EventEnvelope<ComplaintReceived> envelope() {
        var event = received();
        return new EventEnvelope<>(
                EventEnvelope.idOf(event.arrival().arrivalId(), event, 0),
                0,
                event.reference(),
                null,
                null,
                event);
    }
}
