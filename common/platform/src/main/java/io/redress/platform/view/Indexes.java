package io.redress.platform.view;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Declares indexes on a collection; a store that keeps none takes the call all the same. */
public final class Indexes {

    private Indexes() {}

    public static void ensure(
            MongoOperations mongo, String collection, List<? extends IndexDefinition> indexes) {
        if (!mongo.collectionExists(collection)) {
            mongo.createCollection(collection);
        }
        indexes.forEach(index -> mongo.indexOps(collection).createIndex(index));
    }
}
