package io.redress.intake.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The facts of a batch of one partition, kept as lowest offsets: learning them twice changes nothing. */
final class StoredFacts {

    private static final String AT = "at";
    private static final String LET_IN_AT = "letInAt";

    private final Map<String, Document> known = new HashMap<>();

    private StoredFacts() {}

    static StoredFacts learn(MongoCollection<Document> ledger, List<EventEnvelope<?>> records) {
        var facts = new StoredFacts();
        var sightings = new ArrayList<UpdateOneModel<Document>>();
        var ids = new TreeSet<String>();
        for (var record : records) {
            sightings.add(lowest(eventId(record), AT, record.sequence()));
            ids.add(eventId(record));
            if (record.event() instanceof ArrivalQuarantined held) {
                sightings.add(lowest(heldId(held.arrival().arrivalId()), AT, record.sequence()));
            } else if (record.event() instanceof ComplaintReceived complaint) {
                ids.add(heldId(complaint.arrival().arrivalId()));
            }
        }
        write(ledger, sightings);
        records.stream()
                .filter(record -> record.event() instanceof ArrivalQuarantined)
                .forEach(
                        record ->
                                ids.add(
                                        heldId(
                                                ((ArrivalQuarantined) record.event())
                                                        .arrival()
                                                        .arrivalId())));
        ledger.find(Filters.in("_id", ids))
                .forEach(fact -> facts.known.put(fact.getString("_id"), fact));
        facts.learnReleases(ledger, records);
        return facts;
    }

    private void learnReleases(MongoCollection<Document> ledger, List<EventEnvelope<?>> records) {
        var releases = new ArrayList<UpdateOneModel<Document>>();
        for (var record : records) {
            if (record.event() instanceof ArrivalQuarantined held) {
                // Counted as quarantined itself, or as the copy of another that waits.
                var copy = !first(record);
                var id = heldId(held.arrival().arrivalId());
                known.computeIfAbsent(id, missing -> new Document("_id", missing))
                        .put("copy", copy);
                releases.add(update(id, Updates.set("copy", copy)));
            } else if (record.event() instanceof ComplaintReceived complaint) {
                var held = known.get(heldId(complaint.arrival().arrivalId()));
                if (held != null) {
                    var before = held.getLong(LET_IN_AT);
                    held.put(
                            LET_IN_AT,
                            before == null
                                    ? record.sequence()
                                    : Math.min(before, record.sequence()));
                    releases.add(lowest(held.getString("_id"), LET_IN_AT, record.sequence()));
                }
            }
        }
        write(ledger, releases);
    }

    Facts of(EventEnvelope<?> record) {
        return new Facts() {
            @Override
            public boolean first() {
                return StoredFacts.this.first(record);
            }

            @Override
            public Held held(UUID arrivalId) {
                var held = known.get(heldId(arrivalId));
                if (held == null) {
                    return Held.NEVER;
                }
                if (record.sequence() != held.getLong(LET_IN_AT)) {
                    return Held.LET_IN_BEFORE;
                }
                return held.getBoolean("copy", false) ? Held.COPY_LET_IN_NOW : Held.LET_IN_NOW;
            }
        };
    }

    private boolean first(EventEnvelope<?> record) {
        var fact = known.get(eventId(record));
        return fact != null && fact.getLong(AT) == record.sequence();
    }

    private static UpdateOneModel<Document> lowest(String id, String field, long offset) {
        return update(id, Updates.min(field, offset));
    }

    private static UpdateOneModel<Document> update(String id, Bson change) {
        return new UpdateOneModel<>(
                Filters.eq("_id", id), change, new UpdateOptions().upsert(true));
    }

    private static void write(
            MongoCollection<Document> ledger, List<UpdateOneModel<Document>> updates) {
        if (!updates.isEmpty()) {
            ledger.bulkWrite(updates, new BulkWriteOptions().ordered(true));
        }
    }

    private static String eventId(EventEnvelope<?> record) {
        return "event/" + record.id();
    }

    private static String heldId(UUID arrivalId) {
        return "held/" + arrivalId;
    }
}
