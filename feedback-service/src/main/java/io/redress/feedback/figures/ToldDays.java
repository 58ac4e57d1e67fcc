package io.redress.feedback.figures;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which days changed since they were told to analysts, and what they were told last, so that only what is
 * different is told again. Lost, everything is told once more: the topic keeps the newest of a key.
 */
final class ToldDays {

    private static final String COLLECTION = "feedback-figures-told";
    private static final String CHANGES = "changes";
    private static final String OPEN = "open";
    private static final String TOLD = "told";

    private final MongoOperations mongo;

    ToldDays(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * A day that changed.
     *
     * @param changes how often it had, when it was looked up
     * @param told slice and value to what was said of them last
     */
    record Day(LocalDate day, long changes, Map<String, String> told) {}

    /** To be said after the pages were written: a day that is told without them is told again. */
    void changed(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        var change = Updates.combine(Updates.inc(CHANGES, 1L), Updates.set(OPEN, true));
        mongo.getCollection(COLLECTION)
                .bulkWrite(
                        days.stream()
                                .map(
                                        day ->
                                                new UpdateOneModel<Document>(
                                                        Filters.eq("_id", day.toString()),
                                                        change,
                                                        new UpdateOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    List<Day> open(int atMost) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.eq(OPEN, true))
                .limit(atMost)
                .map(ToldDays::day)
                .into(new ArrayList<>());
    }

    /**
     * It was told. When it changed meanwhile it stays open. When another process told it meanwhile, one of
     * the two may have had the last word with the older figures: then all of it is told once more.
     */
    void told(Day day, Map<String, String> now) {
        var entries =
                now.entrySet().stream()
                        .map(it -> new Document("of", it.getKey()).append("said", it.getValue()))
                        .toList();
        var closed =
                mongo.getCollection(COLLECTION)
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", day.day().toString()),
                                        Filters.eq(CHANGES, day.changes()),
                                        Filters.eq(OPEN, true)),
                                Updates.combine(
                                        Updates.set(OPEN, false), Updates.set(TOLD, entries)));
        if (closed.getMatchedCount() == 0) {
            mongo.getCollection(COLLECTION)
                    .updateOne(
                            Filters.eq("_id", day.day().toString()),
                            Updates.combine(
                                    Updates.inc(CHANGES, 1L),
                                    Updates.set(OPEN, true),
                                    Updates.unset(TOLD)));
        }
    }

    private static Day day(Document document) {
        var told = new TreeMap<String, String>();
        document.getList(TOLD, Document.class, List.of())
                .forEach(it -> told.put(it.getString("of"), it.getString("said")));
        return new Day(LocalDate.parse(document.getString("_id")), document.getLong(CHANGES), told);
    }
}
