package io.redress.platform.sealing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.redress.contract.ComplaintId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** All keys that this service has read of, wrapped as they were in the topic: a document for each complaint. */
final class StoredKeys {

    static final String COLLECTION = "data-keys";
    private static final String KEYS = "keys";
    private static final String WRAPPED = "wrapped";
    private static final String MADE_AT = "madeAt";
    private static final Document DESTROYED = new Document("destroyed", true);

    private final MongoOperations mongo;

    StoredKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Each name at most once. */
    void write(Collection<KnownKey> keys) {
        var writes = new ArrayList<UpdateOneModel<Document>>(keys.size());
        for (var key : keys) {
            var field = KEYS + "." + key.name().id();
            var wrapped = key.wrapped();
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", key.name().complaint().toString()),
                            Updates.set(
                                    field,
                                    wrapped == null
                                            ? DESTROYED
                                            : new Document(WRAPPED, new Binary(wrapped))
                                                    .append(MADE_AT, Date.from(key.madeAt()))),
                            new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            mongo.execute(
                    COLLECTION,
                    keysOfComplaints ->
                            keysOfComplaints.bulkWrite(
                                    writes, new BulkWriteOptions().ordered(true)));
        }
    }

    List<KnownKey> of(Collection<ComplaintId> complaints) {
        var found = new ArrayList<KnownKey>();
        var ids = complaints.stream().map(ComplaintId::toString).toList();
        for (var document : find(ids)) {
            var complaint = ComplaintId.of(document.getString("_id"));
            document.get(KEYS, new Document())
                    .forEach((id, key) -> found.add(key(complaint, id, (Document) key)));
        }
        return found;
    }

    private static KnownKey key(ComplaintId complaint, String id, Document key) {
        var name = new KeyName(complaint, UUID.fromString(id));
        var wrapped = key.get(WRAPPED, Binary.class);
        return wrapped == null
                ? KnownKey.destroyed(name)
                : new KnownKey(name, wrapped.getData(), key.getDate(MADE_AT).toInstant());
    }

    private List<Document> find(List<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), Document.class, COLLECTION);
    }
}
