package io.redress.platform.aggregate;

import io.redress.contract.AtRest;
import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventTypes;
import io.redress.contract.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Between an aggregate and its one document. The names of the fields are here and nowhere else. */
final class AggregateDocument<S, E extends Event> {

    static final String VERSION = "version";
    static final String DUE = "due";
    static final String PENDING = "pending";
    static final String PENDING_SINCE = "pendingSince";
    static final String SEQUENCE = "sequence";
    private static final String STATE = "state";
    private static final String CAUSES = "causes";
    private static final String FACETS = "facets";

    /** Enough for years of daily causes; older ones cannot come again, their positions are long past. */
    private static final int CAUSES_KEPT = 2_000;

    private final AggregateType<S, E> type;
    private final EventCodec codec;
    private final @Nullable AtRest atRest;

    /** @param atRest seals what is personal in a state; null in a service without keys */
    AggregateDocument(AggregateType<S, E> type, EventCodec codec, @Nullable AtRest atRest) {
        this.type = type;
        this.codec = codec;
        this.atRest = atRest;
    }

    Loaded<S, E> fresh(ComplaintId id) {
        return new Loaded<>(id, 0, type.initial(id), List.of(), List.of());
    }

    Loaded<S, E> read(Document document) {
        return new Loaded<>(
                ComplaintId.of(document.getString("_id")),
                document.getLong(VERSION),
                opened(
                        ContractJson.mapper()
                                .readValue(document.getString(STATE), type.stateType())),
                document.getList(CAUSES, String.class, List.of()),
                document.getList(PENDING, Document.class, List.of()).stream()
                        .map(this::pending)
                        .toList());
    }

    Document write(Loaded<S, E> loaded, Instant now) {
        var document =
                new Document("_id", loaded.id().toString())
                        .append(VERSION, loaded.version())
                        .append(
                                STATE,
                                ContractJson.mapper()
                                        .writeValueAsString(sealed(loaded.id(), loaded.state())))
                        .append(CAUSES, latest(loaded.causes()))
                        .append(PENDING, loaded.pending().stream().map(this::document).toList())
                        .append(FACETS, facets(loaded.state()));
        if (!loaded.pending().isEmpty()) {
            document.append(PENDING_SINCE, Date.from(now));
        }
        type.nextDue(loaded.state()).ifPresent(due -> document.append(DUE, Date.from(due)));
        return document;
    }

    private Object sealed(ComplaintId id, S state) {
        return atRest != null && state instanceof Record record ? atRest.sealed(id, record) : state;
    }

    private S opened(S state) {
        return atRest != null && state instanceof Record record
                ? type.stateType().cast(atRest.opened(record))
                : state;
    }

    private Document facets(S state) {
        var facets = new Document();
        type.facets(state)
                .forEach(
                        (name, value) ->
                                facets.append(
                                        name, value instanceof Instant i ? Date.from(i) : value));
        return facets;
    }

    private Document document(EventEnvelope<E> envelope) {
        return new Document("id", envelope.id().toString())
                .append(SEQUENCE, envelope.sequence())
                .append("type", envelope.type().name())
                .append("subject", text(envelope.subject()))
                .append("causationId", text(envelope.causationId()))
                .append("traceparent", envelope.traceparent())
                .append("event", codec.json(envelope.event()));
    }

    private EventEnvelope<E> pending(Document document) {
        var eventType = EventTypes.named(document.getString("type")).orElseThrow();
        var subject = document.getString("subject");
        var cause = document.getString("causationId");
        return new EventEnvelope<>(
                UUID.fromString(document.getString("id")),
                document.getLong(SEQUENCE),
                subject == null ? null : new Reference(subject),
                cause == null ? null : UUID.fromString(cause),
                document.getString("traceparent"),
                type.eventType().cast(codec.event(eventType, document.getString("event"))));
    }

    private static List<String> latest(List<String> causes) {
        return causes.size() <= CAUSES_KEPT
                ? causes
                : new ArrayList<>(causes.subList(causes.size() - CAUSES_KEPT, causes.size()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
