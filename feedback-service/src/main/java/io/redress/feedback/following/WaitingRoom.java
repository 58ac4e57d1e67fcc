package io.redress.feedback.following;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.redress.contract.ComplaintId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventTypes;
import io.redress.platform.view.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Events that came before the complaint they are about, one document each. Small: it fills while one
 * topic is read ahead of another and is empty otherwise.
 */
class WaitingRoom {

    private static final String COLLECTION = "feedback-waiting-room";
    private static final String COMPLAINT = "complaintId";
    private static final String SEQUENCE = "sequence";

    private final MongoOperations mongo;
    private final EventCodec codec;

    WaitingRoom(MongoOperations mongo, EventCodec codec) {
        this.mongo = mongo;
        this.codec = codec;
    }

    void prepare() {
        Indexes.ensure(mongo, COLLECTION, List.of(new Index().on(COMPLAINT, Sort.Direction.ASC)));
    }

    void add(List<EventEnvelope<?>> events) {
        events().bulkWrite(
                        events.stream()
                                .map(
                                        event ->
                                                new UpdateOneModel<Document>(
                                                        Filters.eq("_id", event.id().toString()),
                                                        Updates.combine(
                                                                Updates.set(
                                                                        COMPLAINT,
                                                                        event.complaintId()
                                                                                .toString()),
                                                                Updates.set(
                                                                        SEQUENCE, event.sequence()),
                                                                Updates.set(
                                                                        "type",
                                                                        event.type().name()),
                                                                Updates.set(
                                                                        "event",
                                                                        codec.json(event.event()))),
                                                        new UpdateOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    /** What waits for these, in the order in which it was said. */
    List<EventEnvelope<?>> of(Collection<ComplaintId> complaints) {
        var waiting = new ArrayList<EventEnvelope<?>>();
        for (var document :
                events().find(
                                Filters.in(
                                        COMPLAINT,
                                        complaints.stream().map(ComplaintId::toString).toList()))) {
            waiting.add(envelope(document));
        }
        waiting.sort(Comparator.comparingLong(EventEnvelope::sequence));
        return waiting;
    }

    void remove(List<EventEnvelope<?>> events) {
        if (!events.isEmpty()) {
            events().deleteMany(
                            Filters.in(
                                    "_id",
                                    events.stream().map(event -> event.id().toString()).toList()));
        }
    }

    private EventEnvelope<?> envelope(Document document) {
        var type = EventTypes.named(document.getString("type")).orElseThrow();
        return new EventEnvelope<>(
                UUID.fromString(document.getString("_id")),
                document.getLong(SEQUENCE),
                null,
                null,
                null,
                codec.event(type, document.getString("event")));
    }

    private MongoCollection<Document> events() {
        return mongo.getCollection(COLLECTION);
    }
}
