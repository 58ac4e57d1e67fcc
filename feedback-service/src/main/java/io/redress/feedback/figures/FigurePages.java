package io.redress.feedback.figures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.redress.contract.ComplaintId;
import io.redress.feedback.indicators.Calendar;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.CountedCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The book of figures: for each day a few pages, on them what counts on that day, complaint by complaint.
 * Figures are summed when they are asked for. So a correction is the same complaint written again in its
 * place: nothing is added or subtracted, nothing can count twice or drift, whatever is repeated after a
 * crash; and a question may cut the same pages in any way. Pages are found by their id alone, which
 * every store knows how to find quickly.
 */
public final class FigurePages {

    public static final String NAME = "feedback-figures";

    private static final String CASES = "cases";
    private static final String SHARES = "0123456789abcdef";
    private static final int PAGES_AT_ONCE = 512;

    private final MongoOperations mongo;
    private final Calendar calendar;

    public FigurePages(MongoOperations mongo, Calendar calendar) {
        this.mongo = mongo;
        this.calendar = calendar;
    }

    /** Writes complaints where they stand now and takes them away where they stood. Safe to repeat. Returns the days. */
    Collection<LocalDate> put(Collection<CountedCase> cases) {
        return put(NAME, cases);
    }

    Collection<LocalDate> put(String collection, Collection<CountedCase> cases) {
        var days = new TreeSet<LocalDate>();
        var changes = new LinkedHashMap<String, Document>();
        for (var theCase : cases) {
            var place = CASES + "." + theCase.complaintId();
            for (var counted : calendar.pagesOf(theCase)) {
                days.add(counted.day());
                change(changes, page(counted.day(), theCase.complaintId()), "$set")
                        .put(place, CountedDocument.write(counted));
            }
            for (var left : calendar.pagesLeft(theCase)) {
                days.add(left);
                change(changes, page(left, theCase.complaintId()), "$unset").put(place, "");
            }
        }
        if (!changes.isEmpty()) {
            write(mongo.getCollection(collection), changes);
        }
        return days;
    }

    /** Everything that counts on these days, both ends among them, a page at a time and in no order. */
    public void read(LocalDate from, LocalDate to, Consumer<Counted> reader) {
        var ids = new ArrayList<String>();
        for (var day : Calendar.days(from, to)) {
            SHARES.chars().forEach(share -> ids.add(day + "/" + (char) share));
        }
        for (int first = 0; first < ids.size(); first += PAGES_AT_ONCE) {
            var some = ids.subList(first, Math.min(ids.size(), first + PAGES_AT_ONCE));
            for (var page : mongo.getCollection(NAME).find(Filters.in("_id", some))) {
                read(page, reader);
            }
        }
    }

    public Calendar calendar() {
        return calendar;
    }

    private static void read(Document page, Consumer<Counted> reader) {
        var day = LocalDate.parse(page.getString("_id").substring(0, 10));
        page.get(CASES, new Document())
                .forEach(
                        (id, entry) -> {
                            if (entry instanceof Document document) {
                                reader.accept(CountedDocument.read(day, id, document));
                            }
                        });
    }

    private static String page(LocalDate day, ComplaintId id) {
        return day + "/" + id.toString().charAt(0);
    }

    private static Document change(Map<String, Document> changes, String page, String operator) {
        var change = changes.computeIfAbsent(page, id -> new Document());
        return (Document) change.computeIfAbsent(operator, key -> new Document());
    }

    private static void write(MongoCollection<Document> collection, Map<String, Document> changes) {
        var options = new UpdateOptions().upsert(true);
        List<UpdateOneModel<Document>> writes =
                changes.entrySet().stream()
                        .map(
                                change ->
                                        new UpdateOneModel<Document>(
                                                Filters.eq("_id", change.getKey()),
                                                change.getValue(),
                                                options))
                        .toList();
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
