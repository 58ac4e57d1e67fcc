package io.redress.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Between events and the bytes on the wire. Thread-safe. */
public final class EventCodec {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String SEQUENCE = "ce_sequence";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String TRACEPARENT = "ce_traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private final JsonMapper json;

    public EventCodec() {
        this(ContractJson.mapper());
    }

    EventCodec(JsonMapper json) {
        this.json = json;
    }

    public WireRecord encode(EventEnvelope<?> envelope) {
        var type = envelope.type();
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, envelope.id().toString());
        headers.put(TYPE, type.name());
        headers.put(SOURCE, "/redress/" + type.topic().writer());
        headers.put(TIME, envelope.occurredAt().toString());
        headers.put(CONTENT_TYPE, "application/json");
        putIfKnown(headers, SUBJECT, envelope.subject());
        putIfKnown(headers, SEQUENCE, envelope.sequence() > 0 ? envelope.sequence() : null);
        putIfKnown(headers, CAUSATION_ID, envelope.causationId());
        putIfKnown(headers, TRACEPARENT, envelope.traceparent());
        return new WireRecord(
                type.topic().topicName(),
                envelope.complaintId().toString(),
                Map.copyOf(headers),
                json.writeValueAsBytes(envelope.event()));
    }

    /**
     * Reads a record that lay at this offset of its partition.
     *
     * @return empty when the type is one that we do not know: a newer writer's, to be passed over
     * @throws UnreadableRecordException when it is of a known type and breaks its contract, or is no
     *     CloudEvent at all
     */
    public Optional<EventEnvelope<?>> decode(
            Map<String, String> headers, byte @Nullable [] value, long offset) {
        var typeName = required(headers, TYPE);
        var type = EventTypes.named(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (value == null) {
            throw new UnreadableRecordException(typeName + " without a value");
        }
        var sequence = headers.get(SEQUENCE);
        var causation = headers.get(CAUSATION_ID);
        var subject = headers.get(SUBJECT);
        try {
            Event event = json.readValue(value, type.get().payload());
            if (event == null || event.complaintId() == null || event.occurredAt() == null) {
                throw new UnreadableRecordException(typeName + " lacks complaintId or occurredAt");
            }
            return Optional.of(
                    new EventEnvelope<>(
                            UUID.fromString(required(headers, ID)),
                            sequence == null ? offset : Long.parseLong(sequence),
                            subject == null ? null : new Reference(subject),
                            causation == null ? null : UUID.fromString(causation),
                            headers.get(TRACEPARENT),
                            event));
        } catch (JacksonException broken) {
            throw new UnreadableRecordException(
                    typeName + " is not what its schema says: " + withoutContent(broken), broken);
        } catch (IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableRecordException(typeName + " breaks a rule of its type", broken);
        }
    }

    /** The event as JSON text, as it stands on the wire. */
    public String json(Event event) {
        return new String(json.writeValueAsBytes(event), StandardCharsets.UTF_8);
    }

    /** Reads an event of this type from JSON text. @throws UnreadableRecordException when it is none */
    public <E extends Event> E event(EventType<E> type, String text) {
        try {
            return json.readValue(text, type.payload());
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableRecordException(
                    type.name() + " is not what its schema says", broken);
        }
    }

    private static String withoutContent(JacksonException broken) {
        return broken.getClass().getSimpleName()
                + " at "
                + broken.getLocation().offsetDescription();
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableRecordException("no CloudEvent: header " + name + " is missing");
        }
        return value;
    }

    private static void putIfKnown(
            Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }
}
