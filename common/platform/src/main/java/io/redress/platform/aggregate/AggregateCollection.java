package io.redress.platform.aggregate;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The documents of one aggregate type. Every write carries its guard, so that of two writers one wins. */
final class AggregateCollection<S, E extends Event> {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final String name;
    private final AggregateDocument<S, E> documents;

    AggregateCollection(MongoOperations mongo, String name, AggregateDocument<S, E> documents) {
        this.mongo = mongo;
        this.name = name;
        this.documents = documents;
    }

    Optional<Loaded<S, E>> find(ComplaintId id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id.toString())).first())
                .map(documents::read);
    }

    Map<ComplaintId, Loaded<S, E>> find(Collection<ComplaintId> ids) {
        var found = new HashMap<ComplaintId, Loaded<S, E>>();
        collection()
                .find(Filters.in("_id", ids.stream().map(ComplaintId::toString).toList()))
                .map(documents::read)
                .forEach(loaded -> found.put(loaded.id(), loaded));
        return found;
    }

    Map<ComplaintId, Long> versions(Collection<ComplaintId> ids) {
        var versions = new HashMap<ComplaintId, Long>();
        collection()
                .find(Filters.in("_id", ids.stream().map(ComplaintId::toString).toList()))
                .projection(Projections.include(AggregateDocument.VERSION))
                .forEach(
                        d ->
                                versions.put(
                                        ComplaintId.of(d.getString("_id")),
                                        d.getLong(AggregateDocument.VERSION)));
        return versions;
    }

    /** @return true when all were written; false when some lost against another writer */
    boolean write(Collection<Change<S, E>> changes, Instant now) {
        var writes = new ArrayList<WriteModel<Document>>(changes.size());
        for (var change : changes) {
            var document = documents.write(change.after(), now);
            writes.add(
                    change.before() == 0
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(
                                    Filters.and(
                                            Filters.eq("_id", document.getString("_id")),
                                            Filters.eq(AggregateDocument.VERSION, change.before())),
                                    document));
        }
        try {
            var result = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteErrors().stream().allMatch(e -> e.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw failed;
        }
    }

    /** Forgets pending events that Kafka has, unless more came meanwhile: then they are sent again with those. */
    void sent(Collection<Loaded<S, E>> sent) {
        var writes =
                sent.stream()
                        .map(
                                loaded ->
                                        new UpdateOneModel<Document>(
                                                Filters.and(
                                                        Filters.eq("_id", loaded.id().toString()),
                                                        Filters.eq(
                                                                AggregateDocument.VERSION,
                                                                loaded.version())),
                                                Updates.combine(
                                                        Updates.set(
                                                                AggregateDocument.PENDING,
                                                                List.of()),
                                                        Updates.unset(
                                                                AggregateDocument.PENDING_SINCE))))
                        .toList();
        if (!writes.isEmpty()) {
            collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    List<Loaded<S, E>> due(Instant now, int limit) {
        return read(
                collection().find(Filters.lte(AggregateDocument.DUE, Date.from(now))).limit(limit));
    }

    List<Loaded<S, E>> pendingSince(Instant before, int limit) {
        return read(
                collection()
                        .find(Filters.lte(AggregateDocument.PENDING_SINCE, Date.from(before)))
                        .limit(limit));
    }

    private List<Loaded<S, E>> read(com.mongodb.client.FindIterable<Document> found) {
        return found.map(documents::read).into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(name);
    }

    /** From a version to a new state; version 0 for one that is not there yet. */
    record Change<S, E extends Event>(long before, Loaded<S, E> after) {}
}
