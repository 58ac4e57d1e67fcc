package io.redress.platform.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes changes to a view's collection, each guarded by its mark inside the write: the check and the
 * change are one atomic step on the server. Missing documents are made first, in one go; an upsert
 * that is stale would try to insert the document a second time.
 */
final class ViewWriter {

    static final String APPLIED = "applied";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    ViewWriter(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** In the order of the list. Safe to repeat. */
    void write(String collectionName, List<ViewChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var collection = mongo.getCollection(collectionName);
        makeMissing(collection, changes);
        collection.bulkWrite(
                changes.stream().map(ViewWriter::guarded).toList(),
                new BulkWriteOptions().ordered(true));
    }

    private static UpdateOneModel<Document> guarded(ViewChange change) {
        var mark = APPLIED + "." + change.mark();
        var olderView =
                Filters.and(
                        Filters.eq("_id", change.id()),
                        Filters.or(
                                Filters.exists(mark, false), Filters.lt(mark, change.sequence())));
        return new UpdateOneModel<>(
                olderView, merged(change.update().getUpdateObject(), mark, change.sequence()));
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

    private static void makeMissing(
            MongoCollection<Document> collection, List<ViewChange> changes) {
        var ids =
                changes.stream().map(ViewChange::id).collect(Collectors.toCollection(HashSet::new));
        collection
                .find(Filters.in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(found -> ids.remove(found.getString("_id")));
        if (ids.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(
                    ids.stream().map(id -> new Document("_id", id)).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException someExistNow) {
            var other =
                    someExistNow.getWriteErrors().stream()
                            .anyMatch(e -> e.getCode() != DUPLICATE_KEY);
            if (other) {
                throw someExistNow;
            }
        }
    }
}
