package io.redress.platform.audit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditHead;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Records in the store until the broker can take them: what a page shows comes out of the same store. */
final class WaitingRecords {

    static final String COLLECTION = "audit_waiting";

    private static final String CHAIN = "chain";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";
    private static final String VALUE = "value";
    private static final int BATCH = 500;

    private final MongoOperations mongo;

    WaitingRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void keep(Link link) {
        var head = link.head();
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        Filters.eq("_id", id(head)),
                        new Document("_id", id(head))
                                .append(CHAIN, head.chain().toString())
                                .append(SEQUENCE, head.sequence())
                                .append(HASH, head.hash())
                                .append(VALUE, new Binary(link.value())),
                        new ReplaceOptions().upsert(true));
    }

    /** Some of them, each chain in its order. */
    List<Link> first() {
        var links = new ArrayList<Link>();
        for (var kept :
                mongo.getCollection(COLLECTION)
                        .find()
                        .sort(Sorts.ascending(CHAIN, SEQUENCE))
                        .limit(BATCH)) {
            links.add(
                    new Link(
                            kept.get(VALUE, Binary.class).getData(),
                            new AuditHead(
                                    UUID.fromString(kept.getString(CHAIN)),
                                    kept.getLong(SEQUENCE),
                                    kept.getString(HASH))));
        }
        return links;
    }

    void sent(Link link) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", id(link.head())));
    }

    private static String id(AuditHead head) {
        return head.chain() + "/" + head.sequence();
    }
}
