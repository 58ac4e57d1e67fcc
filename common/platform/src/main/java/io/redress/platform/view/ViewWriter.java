package io.redress.platform.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes changes to a view's collection, each guarded by its mark inside the write: the check and the
 * change are one atomic step on the server.
 *
 * <p>Each change is an upsert. One that is stale finds no document older than itself and tries to insert it a second
 * time, which the server refuses; so does one that another writer was quicker than. They cannot be told apart, so
 * what is refused is written again without inserting: then a stale one changes nothing, and the other is not lost.
 */
final class ViewWriter {

    static final String APPLIED = "applied";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    ViewWriter(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Changes of one document in the order of the list. Safe to repeat. */
    void write(String collectionName, List<ViewChange> changes) {
        var collection = mongo.getCollection(collectionName);
        rounds(changes).forEach(round -> writeRound(collection, round));
    }

    /** The first changes of all documents, then the second ones: within a round the order is free. */
    private static Collection<List<ViewChange>> rounds(List<ViewChange> changes) {
        var seen = new HashMap<String, Integer>();
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                change -> seen.merge(change.id(), 1, Integer::sum),
                                TreeMap::new,
                                Collectors.toList()))
                .values();
    }

    private static void writeRound(MongoCollection<Document> collection, List<ViewChange> round) {
        try {
            collection.bulkWrite(models(round, true), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            var other =
                    refused.getWriteErrors().stream().anyMatch(e -> e.getCode() != DUPLICATE_KEY);
            if (other) {
                throw refused;
            }
            collection.bulkWrite(models(round, false), new BulkWriteOptions().ordered(false));
        }
    }

    private static List<UpdateOneModel<Document>> models(
            List<ViewChange> round, boolean insertingMissing) {
        var options = new UpdateOptions().upsert(insertingMissing);
        return round.stream().map(change -> guarded(change, options)).toList();
    }

    private static UpdateOneModel<Document> guarded(ViewChange change, UpdateOptions options) {
        var mark = APPLIED + "." + change.mark();
        var olderView =
                Filters.and(
                        Filters.eq("_id", change.id()),
                        // Older, or not marked at all.
                        Filters.not(Filters.gte(mark, change.sequence())));
        return new UpdateOneModel<>(
                olderView,
                merged(change.update().getUpdateObject(), mark, change.sequence()),
                options);
    }

    private static Document merged(Document update, String mark, long sequence) {
        var merged = new Document(update);
        var set = new Document();
        if (merged.get("$set") instanceof Document present) {
            set.putAll(present);
        }
        set.put(mark, sequence);
        merged.put("$set", set);
        return merged;
    }
}
