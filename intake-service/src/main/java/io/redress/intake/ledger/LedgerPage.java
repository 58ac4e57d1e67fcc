package io.redress.intake.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.IntakeEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.dao.ConcurrencyFailureException;

/** The counters of one partition, and the offset of the first record that they do not count. */
final class LedgerPage {

    static final String NEXT = "next";

    private final MongoCollection<Document> ledger;
    private final String id;

    LedgerPage(MongoCollection<Document> ledger, int partition) {
        this.ledger = ledger;
        this.id = id(partition);
    }

    static String id(int partition) {
        return "page/" + partition;
    }

    /** Enters records of this partition, in the order of their offsets. */
    void enter(List<EventEnvelope<?>> records) {
        long next = next();
        var fresh = records.stream().filter(record -> record.sequence() >= next).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var facts = StoredFacts.learn(ledger, fresh);
        var sums = new TreeMap<String, Integer>();
        for (var record : fresh) {
            if (record.event() instanceof IntakeEvent event) {
                add(sums, Bookkeeping.of(event, facts.of(record)));
            }
        }
        turn(next, fresh.getLast().sequence() + 1, sums);
    }

    private static void add(Map<String, Integer> sums, Entry entry) {
        entry.changes()
                .forEach(
                        (count, by) ->
                                sums.merge(entry.account() + "." + count.code(), by, Integer::sum));
    }

    private long next() {
        var page = ledger.find(Filters.eq("_id", id)).first();
        if (page != null) {
            return page.getLong(NEXT);
        }
        ledger.updateOne(
                Filters.eq("_id", id),
                Updates.setOnInsert(NEXT, 0L),
                new UpdateOptions().upsert(true));
        return 0;
    }

    private void turn(long from, long to, Map<String, Integer> sums) {
        var increments = new Document();
        sums.forEach((field, by) -> increments.append(field, by.longValue()));
        var update = new Document("$set", new Document(NEXT, to));
        if (!increments.isEmpty()) {
            update.append("$inc", increments);
        }
        var turned =
                ledger.updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.eq(NEXT, from)), update);
        if (turned.getMatchedCount() == 0) {
            throw new ConcurrencyFailureException(
                    "another reader has counted this partition meanwhile");
        }
    }
}
