package io.redress.contract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Between events and the bytes on the wire. Thread-safe.
 *
 * <p>With a {@link KeyRing}, what is {@link Personal} travels sealed under a key of its complaint, which the header
 * {@value #DATA_KEY_ID} names; everything else stays plain. A record without that header is plain as a whole. Where the
 * key is gone, so is the person: the event reads as {@link PersonalParts#erased}.
 */
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

    /** The key that the personal parts are sealed under; absent where none of them is sealed. */
    public static final String DATA_KEY_ID = "ce_datakeyid";

    public static final String CONTENT_TYPE = "content-type";

    /** So that people who see one know what it is. */
    static final String SEALED = "sealed:";

    private final JsonMapper json = ContractJson.mapper();
    private final @Nullable KeyRing keys;
    private final @Nullable AtRest atRest;

    /** Writes plain; to it, what is sealed is erased. */
    public EventCodec() {
        this.keys = null;
        this.atRest = null;
    }

    /** Writes sealed, and opens what it has keys to. */
    public EventCodec(KeyRing keys) {
        this.keys = keys;
        this.atRest = new AtRest(keys);
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
        var event = sealed(envelope, headers);
        return new WireRecord(
                type.topic().topicName(),
                envelope.complaintId().toString(),
                Map.copyOf(headers),
                json.writeValueAsBytes(event));
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
        var keyId = headers.get(DATA_KEY_ID);
        try {
            Event event = json.readValue(value, type.get().payload());
            if (event == null || event.complaintId() == null || event.occurredAt() == null) {
                throw new UnreadableRecordException(typeName + " lacks complaintId or occurredAt");
            }
            var id = UUID.fromString(required(headers, ID));
            return Optional.of(
                    new EventEnvelope<>(
                            id,
                            sequence == null ? offset : Long.parseLong(sequence),
                            subject == null ? null : new Reference(subject),
                            causation == null ? null : UUID.fromString(causation),
                            headers.get(TRACEPARENT),
                            keyId == null ? event : opened(event, id, UUID.fromString(keyId))));
        } catch (JacksonException broken) {
            throw new UnreadableRecordException(
                    typeName + " is not what its schema says: " + withoutContent(broken), broken);
        } catch (IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableRecordException(typeName + " breaks a rule of its type", broken);
        }
    }

    /** Tells that sealed records of these complaints are decoded next. */
    public void expect(Collection<ComplaintId> complaints) {
        if (keys != null && !complaints.isEmpty()) {
            keys.expect(complaints);
        }
    }

    private Event sealed(EventEnvelope<?> envelope, Map<String, String> headers) {
        Event event = envelope.event();
        if (keys == null || !PersonalParts.in(event.getClass())) {
            return event;
        }
        var key = keys.toSeal(event.complaintId());
        if (key.isEmpty()) {
            return (Event) PersonalParts.erased((Record) event);
        }
        headers.put(DATA_KEY_ID, key.get().id().toString());
        var place = place(event, envelope.id());
        return (Event)
                PersonalParts.changed(
                        (Record) event,
                        (text, path) -> SEALED + key.get().seal(text, place + path));
    }

    private Event opened(Event event, UUID id, UUID keyId) {
        var key = (keys == null ? KeyRing.EMPTY : keys).toOpen(event.complaintId(), keyId);
        if (key.isEmpty()) {
            return (Event) PersonalParts.erased((Record) event);
        }
        var place = place(event, id);
        return (Event)
                PersonalParts.changed(
                        (Record) event, (text, path) -> open(key.get(), text, place + path));
    }

    private static String open(DataKey key, String text, String place) {
        if (!text.startsWith(SEALED)) {
            throw new UnreadableRecordException("a plain text in a sealed record");
        }
        return key.open(text.substring(SEALED.length()), place);
    }

    /** What a sealed text is bound to, so that it opens in this event of this complaint alone. */
    private static String place(Event event, UUID id) {
        return event.complaintId() + "/" + EventTypes.of(event).name() + "/" + id + "/";
    }

    /** The event as JSON text for a store: what is personal lies in it as {@link AtRest} seals it. */
    public String json(Event event) {
        var kept = atRest == null ? event : atRest.sealed(event.complaintId(), (Record) event);
        return new String(json.writeValueAsBytes(kept), StandardCharsets.UTF_8);
    }

    /** Reads an event of this type from a store. @throws UnreadableRecordException when it is none */
    public <E extends Event> E event(EventType<E> type, String text) {
        try {
            var kept = json.readValue(text, type.payload());
            return atRest == null ? kept : type.payload().cast(atRest.opened((Record) kept));
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
