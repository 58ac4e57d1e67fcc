package io.redress.feedback.figures;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.RenameCollectionOptions;
import io.redress.platform.view.LocalView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The pages as a view of the case facts: kept up by whoever writes those, and made again from them by
 * command. New pages grow beside the old ones and take their place; then all facts are gone through once
 * more, for those that moved on meanwhile.
 */
public final class FigureView implements LocalView {

    private static final String BESIDE = FigurePages.NAME + "--rebuilding";
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final FigurePages pages;
    private final ToldDays told;
    private final CountedCaseOf counted;

    FigureView(MongoOperations mongo, FigurePages pages, ToldDays told, CountedCaseOf counted) {
        this.mongo = mongo;
        this.pages = pages;
        this.told = told;
        this.counted = counted;
    }

    @Override
    public String name() {
        return FigurePages.NAME;
    }

    /**
     * The facts of these complaints were written. Reads them back and writes their pages; then looks
     * again, so that whoever else wrote older pages of them at this moment does not have the last word.
     */
    void factsWritten(Collection<String> ids) {
        var seen = facts(ids);
        while (true) {
            put(FigurePages.NAME, seen);
            var now = facts(ids);
            if (now.equals(seen)) {
                return;
            }
            seen = now;
        }
    }

    @Override
    public void rebuild(IntConsumer taken) {
        mongo.dropCollection(BESIDE);
        mongo.createCollection(BESIDE);
        eachFew(
                some -> {
                    put(BESIDE, some);
                    taken.accept(some.size());
                });
        var database = mongo.getCollection(BESIDE).getNamespace().getDatabaseName();
        mongo.getCollection(BESIDE)
                .renameCollection(
                        new MongoNamespace(database, FigurePages.NAME),
                        new RenameCollectionOptions().dropTarget(true));
        eachFew(some -> factsWritten(some.stream().map(it -> it.getString("_id")).toList()));
    }

    private void put(String collection, List<Document> facts) {
        told.changed(
                pages.put(
                        collection,
                        facts.stream().flatMap(it -> counted.facts(it).stream()).toList()));
    }

    private void eachFew(Consumer<List<Document>> work) {
        var some = new ArrayList<Document>(AT_ONCE);
        for (var facts : mongo.getCollection(CaseFacts.NAME).find()) {
            some.add(facts);
            if (some.size() == AT_ONCE) {
                work.accept(some);
                some.clear();
            }
        }
        work.accept(some);
    }

    private List<Document> facts(Collection<String> ids) {
        return mongo.getCollection(CaseFacts.NAME)
                .find(Filters.in("_id", ids))
                .into(new ArrayList<>());
    }
}
