package io.redress.feedback.visiting;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import io.redress.contract.followup.MessageKind;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Whose answer is waited for, and whether the question went by mail. Holds nothing that names a person. */
final class CallListView implements Projection {

    private static final String NAME = "feedback-call-list";
    private static final String OPEN = "open";
    private static final String EXPIRES = "expiresAt";

    private final MongoOperations mongo;

    CallListView(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Somebody who was asked and has not answered. */
    record Waiting(ComplaintId id, Reference reference, boolean mailed, Instant expiresAt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FOLLOW_UP);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        if (!(envelope.event() instanceof FollowUpEvent event)) {
            return List.of();
        }
        var update =
                switch (event) {
                    case FollowUpStarted it ->
                            new Update().set("reference", it.reference().value());
                    case MessageSent it when it.kind() == MessageKind.OUTCOME ->
                            new Update().set("mailed", it.delivery() == Delivery.MAILED);
                    case SurveyInvited it ->
                            new Update().set(OPEN, true).set(EXPIRES, Date.from(it.expiresAt()));
                    case SurveyAnswered ignored -> over();
                    case SurveyLapsed ignored -> over();
                    case ComplaintReopened ignored -> over();
                    case ComplaintClosed ignored -> over();
                    case MessageSent it when it.kind() == MessageKind.REOPENED -> over();
                    case MessageSent ignored -> null;
                };
        return update == null ? List.of() : List.of(ViewChange.of(envelope, update));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index().on(OPEN, Sort.Direction.ASC).on(EXPIRES, Sort.Direction.ASC));
    }

    /** Those whose time runs out first. */
    List<Waiting> waiting(Instant now, int atMost) {
        var query =
                Query.query(Criteria.where(OPEN).is(true).and(EXPIRES).gt(Date.from(now)))
                        .with(Sort.by(EXPIRES))
                        .limit(atMost);
        return mongo.find(query, Document.class, NAME).stream()
                .filter(document -> document.containsKey("reference"))
                .map(CallListView::read)
                .toList();
    }

    private static Update over() {
        return new Update().set(OPEN, false);
    }

    private static Waiting read(Document document) {
        return new Waiting(
                ComplaintId.of(document.getString("_id")),
                new Reference(document.getString("reference")),
                document.getBoolean("mailed", false),
                document.getDate(EXPIRES).toInstant());
    }
}
