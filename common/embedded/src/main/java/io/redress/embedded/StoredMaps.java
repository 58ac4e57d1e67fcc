package io.redress.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The maps of the file, each in its own form. Whoever opens a map first decides its form for as long as the store is
 * open, so every map is opened here before anybody else asks for it by name.
 */
final class StoredMaps {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private StoredMaps() {}

    static MVMap<Object, Document> documents(MVStore store, String collection) {
        return store.openMap(
                DOCUMENTS + collection,
                new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    }

    static MVMap<KeyValue, Object> index(MVStore store, String collection, String index) {
        return byKey(store, collection + INDEX + index);
    }

    /** Every map that the file holds already. */
    static void openAll(MVStore store) {
        store.getMapNames().forEach(name -> named(store, name));
    }

    /** Whatever the map holds. */
    static MVMap<?, ?> named(MVStore store, String name) {
        if (name.startsWith(DOCUMENTS)) {
            return documents(store, name.substring(DOCUMENTS.length()));
        }
        return name.contains(INDEX) ? byKey(store, name) : store.openMap(name);
    }

    private static MVMap<KeyValue, Object> byKey(MVStore store, String name) {
        return store.openMap(
                name, new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyType.INSTANCE));
    }
}
