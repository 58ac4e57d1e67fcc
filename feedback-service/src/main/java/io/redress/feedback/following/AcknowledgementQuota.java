package io.redress.feedback.following;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.redress.contract.ComplaintId;
import io.redress.feedback.policy.FeedbackPolicy.AcknowledgementLimits;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.view.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Counts the automatic acknowledgements of each mail address, so that a mail loop or a prankster gets
 * few. One small document per address, found by a keyed hash, forgotten after a day; a complaint that
 * was granted one keeps it however often it asks.
 */
class AcknowledgementQuota {

    private static final String COLLECTION = "feedback-acknowledgement-quotas";
    private static final String LATEST = "latest";
    private static final String VERSION = "version";
    private static final int TRIES = 20;

    private final MongoOperations mongo;
    private final LinkSecrets secrets;
    private final AcknowledgementLimits limits;

    AcknowledgementQuota(MongoOperations mongo, LinkSecrets secrets, AcknowledgementLimits limits) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.limits = limits;
    }

    /** Somebody at this address would like an acknowledgement for this complaint. */
    record Wish(ComplaintId complaintId, String email) {}

    void prepare() {
        Indexes.ensure(mongo, COLLECTION, List.of(new Index().on(LATEST, Sort.Direction.ASC)));
    }

    /** The complaints whose acknowledgement may go by mail. */
    Set<ComplaintId> grant(List<Wish> wishes, Instant now) {
        var byAddress = new HashMap<String, List<Wish>>();
        for (var wish : wishes) {
            byAddress.computeIfAbsent(hash(wish.email()), key -> new ArrayList<>()).add(wish);
        }
        for (int attempt = 0; attempt < TRIES && !byAddress.isEmpty(); attempt++) {
            var granted = new HashSet<ComplaintId>();
            if (store(decide(byAddress, now, granted))) {
                return granted;
            }
        }
        return Set.of();
    }

    /** Forgets addresses that had none for a day. */
    void forgetOld(Instant now) {
        quotas().deleteMany(Filters.lt(LATEST, Date.from(now.minus(Duration.ofDays(1)))));
    }

    private List<Grants> decide(
            Map<String, List<Wish>> byAddress, Instant now, Collection<ComplaintId> granted) {
        var known = new HashMap<String, Grants>();
        for (var document : quotas().find(Filters.in("_id", byAddress.keySet()))) {
            known.put(document.getString("_id"), Grants.read(document));
        }
        var changed = new ArrayList<Grants>();
        byAddress.forEach(
                (address, wishes) -> {
                    var before = known.getOrDefault(address, Grants.none(address));
                    var after = before;
                    for (var wish : wishes) {
                        after = after.ask(wish.complaintId(), now, limits);
                        if (after.has(wish.complaintId())) {
                            granted.add(wish.complaintId());
                        }
                    }
                    if (!after.equals(before)) {
                        changed.add(after);
                    }
                });
        return changed;
    }

    /** @return false when somebody else changed one of them: decide again, what was granted stays granted */
    private boolean store(List<Grants> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var writes = new ArrayList<WriteModel<Document>>();
        for (var grants : changed) {
            var document = grants.document();
            writes.add(
                    grants.version() == 0
                            ? new InsertOneModel<>(document.append(VERSION, 1L))
                            : new ReplaceOneModel<>(
                                    new Document("_id", grants.address())
                                            .append(VERSION, grants.version()),
                                    document.append(VERSION, grants.version() + 1)));
        }
        try {
            var result = quotas().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException someoneWasFirst) {
            if (someoneWasFirst.getWriteErrors().stream().allMatch(e -> e.getCode() == 11000)) {
                return false;
            }
            throw someoneWasFirst;
        }
    }

    private String hash(String email) {
        return secrets.pseudonym("acknowledgements", email.strip().toLowerCase(Locale.ROOT));
    }

    private MongoCollection<Document> quotas() {
        return mongo.getCollection(COLLECTION);
    }
}
