package io.redress.feedback.mail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.redress.contract.ComplaintId;
import io.redress.platform.view.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * All messages with the state of their mails, one document each. A pending mail is held by one sender
 * until its {@code due} time; who finds it due later may take it over.
 */
public class MessageStore {

    static final String COLLECTION = "feedback-messages";

    private final MongoOperations mongo;
    private final MessageDocument documents;

    MessageStore(MongoOperations mongo, MessageDocument documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    void prepare() {
        Indexes.ensure(
                mongo,
                COLLECTION,
                List.<IndexDefinition>of(
                        new Index().on("state", Sort.Direction.ASC).on("due", Sort.Direction.ASC),
                        new Index()
                                .on("complaintId", Sort.Direction.ASC)
                                .on("at", Sort.Direction.ASC),
                        new Index().on("at", Sort.Direction.DESC).on("_id", Sort.Direction.DESC)));
    }

    /** Keeps those that are not kept yet, held until {@code heldUntil}; tells which they were. */
    List<KeptMessage> keep(List<KeptMessage> messages, Instant heldUntil) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var writes =
                messages.stream()
                        .map(
                                message ->
                                        new UpdateOneModel<Document>(
                                                byId(message.mail().messageId()),
                                                documents.onInsert(message, heldUntil),
                                                new UpdateOptions().upsert(true)))
                        .toList();
        return messages()
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .getUpserts()
                .stream()
                .map(upsert -> messages.get(upsert.getIndex()))
                .toList();
    }

    /** Pending mails that nobody holds, oldest first, now held until {@code heldUntil} by the caller. */
    List<KeptMessage> takeDue(Instant now, Instant heldUntil, int most) {
        var taken = new ArrayList<KeptMessage>();
        var due =
                messages()
                        .find(
                                Filters.and(
                                        Filters.eq("state", SendingState.PENDING.code()),
                                        Filters.lte("due", Date.from(now))))
                        .sort(Sorts.ascending("due"))
                        .limit(most);
        for (var document : due) {
            var stillDue =
                    new Document("_id", document.getString("_id"))
                            .append("state", SendingState.PENDING.code())
                            .append("due", document.getDate("due"));
            var claimed = messages().updateOne(stillDue, Updates.set("due", Date.from(heldUntil)));
            if (claimed.getMatchedCount() == 1) {
                taken.add(documents.read(document));
            }
        }
        return taken;
    }

    /** Nothing is mailed any more to whom was erased. */
    void neverMail(Collection<ComplaintId> erased) {
        messages()
                .updateMany(
                        Filters.and(
                                Filters.in(
                                        "complaintId",
                                        erased.stream().map(ComplaintId::toString).toList()),
                                Filters.eq("state", SendingState.PENDING.code())),
                        state(SendingState.NOT_MAILED));
    }

    void sent(Collection<UUID> ids, Instant at) {
        all(ids, Updates.combine(state(SendingState.SENT), Updates.set("sentAt", Date.from(at))));
    }

    void givenUp(Collection<UUID> ids) {
        all(ids, state(SendingState.GIVEN_UP));
    }

    void putOff(UUID id, Instant until) {
        all(
                List.of(id),
                Updates.combine(Updates.set("due", Date.from(until)), Updates.inc("attempts", 1)));
    }

    /** Nothing was tried: somebody else may have them from now on. */
    void release(Collection<UUID> ids, Instant now) {
        all(ids, Updates.set("due", Date.from(now)));
    }

    private void all(Collection<UUID> ids, Bson change) {
        if (!ids.isEmpty()) {
            var keys = ids.stream().map(UUID::toString).toList();
            messages().updateMany(Filters.in("_id", keys), change);
        }
    }

    /** How many mails wait, and how long the oldest has. */
    Backlog backlog(Instant now) {
        var pending = Filters.eq("state", SendingState.PENDING.code());
        var oldest = messages().find(pending).sort(Sorts.ascending("at")).first();
        return oldest == null
                ? new Backlog(0, Duration.ZERO)
                : new Backlog(
                        messages().countDocuments(pending),
                        Duration.between(oldest.getDate("at").toInstant(), now));
    }

    record Backlog(long mails, Duration age) {}

    public Optional<KeptMessage> find(UUID messageId) {
        return Optional.ofNullable(messages().find(byId(messageId)).first()).map(documents::read);
    }

    /** Newest first, at most so many, all after {@code last} in that order: how one turns the page. */
    public List<KeptMessage> newestAfter(@Nullable Place last, int most) {
        var which =
                last == null
                        ? Filters.empty()
                        : Filters.or(
                                Filters.lt("at", Date.from(last.at())),
                                Filters.and(
                                        Filters.eq("at", Date.from(last.at())),
                                        Filters.lt("_id", last.messageId().toString())));
        return read(which, Sorts.descending("at", "_id"), most);
    }

    /** Where a message stands among all. Many are decided in the same millisecond, so the id decides then. */
    public record Place(Instant at, UUID messageId) {}

    /** Oldest first, at most so many. */
    public List<KeptMessage> of(ComplaintId complaintId, int most) {
        return read(Filters.eq("complaintId", complaintId.toString()), Sorts.ascending("at"), most);
    }

    private List<KeptMessage> read(Bson which, Bson order, int most) {
        return messages()
                .find(which)
                .sort(order)
                .limit(most)
                .map(documents::read)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> messages() {
        return mongo.getCollection(COLLECTION);
    }

    private static Bson byId(UUID id) {
        return Filters.eq("_id", id.toString());
    }

    private static Bson state(SendingState state) {
        return Updates.set("state", state.code());
    }
}
