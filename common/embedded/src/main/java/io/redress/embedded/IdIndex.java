package io.redress.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of ids, used whatever else a filter asks. The inherited one is used only for a filter that asks nothing
 * else: a guard beside the id, which is what nearly all our writes are, made it look at every document.
 */
final class IdIndex<P> extends Index<P> {

    private static final String ID = "_id";

    private final Index<P> inherited;

    private IdIndex(Index<P> inherited) {
        super(inherited.getName(), inherited.getKeys(), false);
        this.inherited = inherited;
    }

    /** The index itself when it is not of ids. */
    static <P> Index<P> overIds(Index<P> index) {
        var keys = index.getKeys().stream().map(IndexKey::getKey).toList();
        return keys.equals(List.of(ID)) ? new IdIndex<>(index) : index;
    }

    @Override
    public boolean canHandle(Document filter) {
        var id = id(filter);
        return id != null && inherited.canHandle(id);
    }

    /** Where the documents lie that the filter can mean; the collection asks the whole filter of each. */
    @Override
    public Iterable<P> getPositions(Document filter) {
        var id = id(filter);
        return inherited.getPositions(id == null ? filter : id);
    }

    /** What must hold of the id for the filter to hold; null when that is nothing. */
    private static @Nullable Document id(Document filter) {
        if (filter.containsKey(ID)) {
            return new Document(ID, filter.get(ID));
        }
        if (filter.get("$and") instanceof Collection<?> all) {
            for (var each : all) {
                var found = each instanceof Document part ? id(part) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public P getPosition(Document document) {
        return inherited.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        inherited.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        inherited.add(document, position, collection);
    }

    @Override
    public P remove(Document document) {
        return inherited.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        inherited.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, P position, MongoCollection<P> collection) {
        inherited.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return inherited.getCount();
    }

    @Override
    public long getDataSize() {
        return inherited.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return inherited.isUnique();
    }

    @Override
    public void drop() {
        inherited.drop();
    }
}
