package io.redress.feedback.signals;

import io.redress.contract.Coded;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisEnded;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.contract.signals.SignalEvent.SurgeEnded;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each surge and crisis: what it is about, when it began, and when it ended. */
public final class SignalsView implements Projection {

    private static final String NAME = "feedback-signals";
    private static final String BEGAN_AT = "beganAt";
    private static final String ENDED_AT = "endedAt";

    private final MongoOperations mongo;

    SignalsView(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.SIGNALS);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        return envelope.event() instanceof SignalEvent signal
                ? List.of(ViewChange.of(envelope, id(signal).toString(), update(signal)))
                : List.of();
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index().on(BEGAN_AT, Sort.Direction.DESC));
    }

    /** Open ones first seen or still going on at this time or later, newest first. */
    public List<Signal> since(Instant time, int atMost) {
        var query =
                Query.query(
                                new Criteria()
                                        .orOperator(
                                                Criteria.where(ENDED_AT).exists(false),
                                                Criteria.where(ENDED_AT).gte(Date.from(time))))
                        .with(Sort.by(Sort.Direction.DESC, BEGAN_AT))
                        .limit(atMost);
        return mongo.find(query, Document.class, NAME).stream()
                .filter(document -> document.containsKey(BEGAN_AT))
                .map(SignalsView::read)
                .toList();
    }

    private static UUID id(SignalEvent signal) {
        return switch (signal) {
            case SurgeDetected it -> it.surgeId();
            case SurgeEnded it -> it.surgeId();
            case CrisisRaised it -> it.crisisId();
            case CrisisEnded it -> it.crisisId();
        };
    }

    private static Update update(SignalEvent signal) {
        return switch (signal) {
            case SurgeDetected it -> began(it, false, it.evidence().count());
            case CrisisRaised it -> began(it, true, it.complaints());
            case SurgeEnded it -> ended(it.occurredAt(), it.complaints());
            case CrisisEnded it -> ended(it.occurredAt(), it.complaints());
        };
    }

    private static Update began(SignalEvent signal, boolean crisis, int complaints) {
        return new Update()
                .set("crisis", crisis)
                .set("crowd", crowd(signal.crowd()))
                .set("complaints", complaints)
                .set(BEGAN_AT, Date.from(signal.occurredAt()));
    }

    private static Update ended(Instant at, int complaints) {
        return new Update().set(ENDED_AT, Date.from(at)).set("complaints", complaints);
    }

    private static Document crowd(Crowd crowd) {
        var document = new Document("kind", crowd.kind().code());
        put(document, "category", code(crowd.category()));
        put(document, "product", crowd.product());
        put(document, "site", crowd.site());
        put(document, "supplier", crowd.supplier());
        return document;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    private static Signal read(Document document) {
        var crowd = document.get("crowd", new Document());
        var ended = document.getDate(ENDED_AT);
        return new Signal(
                document.getBoolean("crisis", false),
                crowd.get("kind", ""),
                crowd.getString("category"),
                crowd.getString("product"),
                crowd.getString("site"),
                crowd.getString("supplier"),
                document.getDate(BEGAN_AT).toInstant(),
                ended == null ? null : ended.toInstant(),
                document.getInteger("complaints", 0));
    }
}
