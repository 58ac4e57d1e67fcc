package io.redress.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database on file in which documents are found by their id and a renamed collection keeps its new name. The inherited one renames only what is in
 * memory; after the next start the collection was empty under its new name.
 */
final class FileDatabase extends H2Database {

    /** Null while the inherited constructor runs: it opens what is there already. */
    private final @Nullable MVStore store;

    private FileDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    static FileDatabase open(String name, MVStore store, CursorRegistry cursors) {
        StoredMaps.documents(store, name + ".system.namespaces");
        return new FileDatabase(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        if (store != null) {
            StoredMaps.documents(store, getFullCollectionNamespace(collection));
        }
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (store != null) {
            StoredMaps.index(store, getFullCollectionNamespace(collection), name);
        }
        return IdIndex.overIds(super.openOrCreateUniqueIndex(collection, name, keys, sparse));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        var before = collection.getFullName();
        super.moveCollection(from, collection, newName);
        var after = collection.getFullName();
        for (var prefix : List.of("databases.", "meta.")) {
            renameMap(prefix + before, prefix + after);
        }
        var index = before + "._index_";
        maps().getMapNames().stream()
                .filter(name -> name.startsWith(index))
                .toList()
                .forEach(name -> renameMap(name, after + name.substring(before.length())));
    }

    /** What stands under the new name is the empty map that the inherited rename has just made there. */
    private void renameMap(String from, String to) {
        maps().removeMap(to);
        maps().renameMap(StoredMaps.named(maps(), from), to);
    }

    private MVStore maps() {
        return Objects.requireNonNull(store);
    }
}
