package io.redress.feedback.audit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.redress.contract.audit.AuditHead;
import io.redress.contract.audit.AuditRecord;
import io.redress.platform.view.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** The trails in the store, to be looked up; and how far each chain was seen, to be held against its topic. */
final class AuditView {

    static final String COLLECTION = "audit";
    static final String CHAINS = "audit_chains";
    static final String POSITIONS = "audit_positions";

    private static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String COMPLAINT = "complaintId";
    private static final String NEXT = "next";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";

    private final MongoOperations mongo;

    AuditView(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** A record that was read. */
    record Seen(AuditRecord record, String hash) {}

    void prepare() {
        var newest = Sort.Direction.DESC;
        Indexes.ensure(
                mongo,
                COLLECTION,
                List.of(
                        new Index().on(AT, newest).named("at"),
                        new Index()
                                .on(COMPLAINT, Sort.Direction.ASC)
                                .on(AT, newest)
                                .named(COMPLAINT),
                        new Index().on(ACTOR, Sort.Direction.ASC).on(AT, newest).named(ACTOR)));
    }

    void put(List<Seen> seen) {
        if (seen.isEmpty()) {
            return;
        }
        var writes = new ArrayList<WriteModel<Document>>();
        for (var each : seen) {
            var document = document(each);
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.eq("_id", document.getString("_id")),
                            document,
                            new ReplaceOptions().upsert(true)));
        }
        mongo.getCollection(COLLECTION).bulkWrite(writes);
        seen.forEach(this::noteHead);
    }

    private void noteHead(Seen seen) {
        var chain = seen.record().chain().toString();
        var chains = mongo.getCollection(CHAINS);
        var known = chains.find(Filters.eq("_id", chain)).first();
        if (known == null || known.getLong(SEQUENCE) < seen.record().sequence()) {
            chains.replaceOne(
                    Filters.eq("_id", chain),
                    new Document("_id", chain)
                            .append(SEQUENCE, seen.record().sequence())
                            .append(HASH, seen.hash()),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** The last record of each chain that was ever seen here. */
    List<AuditHead> heads() {
        var heads = new ArrayList<AuditHead>();
        for (var chain : mongo.getCollection(CHAINS).find()) {
            heads.add(
                    new AuditHead(
                            UUID.fromString(chain.getString("_id")),
                            chain.getLong(SEQUENCE),
                            chain.getString(HASH)));
        }
        return heads;
    }

    long next(TopicPartition partition) {
        var position =
                mongo.getCollection(POSITIONS).find(Filters.eq("_id", partition.topic())).first();
        return position == null ? 0 : position.getLong(NEXT);
    }

    void reached(TopicPartition partition, long next) {
        mongo.getCollection(POSITIONS)
                .updateOne(
                        Filters.eq("_id", partition.topic()),
                        Updates.max(NEXT, next),
                        new UpdateOptions().upsert(true));
    }

    /** Newest first. */
    List<AuditRow> find(AuditFilter filter, int most) {
        var wanted = new ArrayList<Bson>();
        filter.complaint().ifPresent(id -> wanted.add(Filters.eq(COMPLAINT, id.toString())));
        filter.actor().ifPresent(name -> wanted.add(Filters.eq(ACTOR, name)));
        filter.from().ifPresent(from -> wanted.add(Filters.gte(AT, Date.from(from))));
        filter.until().ifPresent(until -> wanted.add(Filters.lt(AT, Date.from(until))));
        filter.after()
                .ifPresent(
                        after ->
                                wanted.add(
                                        Filters.or(
                                                Filters.lt(AT, Date.from(after.at())),
                                                Filters.and(
                                                        Filters.eq(AT, Date.from(after.at())),
                                                        Filters.lt("_id", after.id())))));
        var rows = new ArrayList<AuditRow>();
        for (var document :
                mongo.getCollection(COLLECTION)
                        .find(wanted.isEmpty() ? new Document() : Filters.and(wanted))
                        .sort(Sorts.descending(AT, "_id"))
                        .limit(most)) {
            rows.add(AuditRow.of(document));
        }
        return rows;
    }

    private static Document document(Seen seen) {
        var record = seen.record();
        var entry = record.entry();
        return new Document("_id", record.chain() + "/" + record.sequence())
                .append(AT, Date.from(entry.at()))
                .append("service", record.service())
                .append("act", entry.act().code())
                .append(ACTOR, entry.actor())
                .append("actingFor", entry.actingFor())
                .append("door", entry.door())
                .append(
                        COMPLAINT,
                        entry.complaintId() == null ? null : entry.complaintId().toString())
                .append("objects", String.join(" ", entry.objects().values()))
                .append("status", entry.status())
                .append(HASH, seen.hash());
    }
}
