package io.redress.resolution.improvement;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.ImprovementEvent.ActionEvent;
import io.redress.contract.resolution.ImprovementEvent.RecallEvent;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.observability.Traces;
import io.redress.resolution.domain.improvement.ActionCommand;
import io.redress.resolution.domain.improvement.CorrectiveAction;
import io.redress.resolution.domain.improvement.Recall;
import io.redress.resolution.domain.improvement.RecallCommand;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All corrective actions and recalls: what stands, and what becomes of a command. */
@Component
public class Improvements {

    private static final int SHOWN = 100;

    private final Aggregates<CorrectiveAction, ActionEvent> actions;
    private final Aggregates<Recall, RecallEvent> recalls;
    private final MongoOperations mongo;
    private final Clock clock;
    private final Traces traces;

    Improvements(
            AggregateStores stores,
            ActionType actionType,
            RecallType recallType,
            MongoOperations mongo,
            Clock clock,
            Traces traces) {
        this.actions = stores.open(actionType);
        this.recalls = stores.open(recallType);
        this.mongo = mongo;
        this.clock = clock;
        this.traces = traces;
    }

    Optional<CorrectiveAction> action(ComplaintId id) {
        return actions.find(id).map(Stored::state).filter(action -> action.task() != null);
    }

    public Optional<Recall> recall(ComplaintId id) {
        return recalls.find(id).map(Stored::state).filter(recall -> recall.plan() != null);
    }

    /** Open ones by the day that they are due; then what is done. */
    List<CorrectiveAction> actions(boolean open) {
        return ids(ActionType.COLLECTION, open, Sort.Direction.ASC).stream()
                .flatMap(id -> action(id).stream())
                .toList();
    }

    List<Recall> recalls(boolean open) {
        return ids(RecallType.COLLECTION, open, Sort.Direction.DESC).stream()
                .flatMap(id -> recall(id).stream())
                .toList();
    }

    /** @throws io.redress.platform.Refusal when a rule says no */
    void write(ComplaintId id, UUID cause, ActionCommand command) {
        actions.handle(
                Command.<CorrectiveAction, ActionEvent>of(
                                id, cause, state -> command.on(state, clock.instant()))
                        .inTrace(traces.currentTraceparent()));
    }

    /** @throws io.redress.platform.Refusal when a rule says no */
    void write(ComplaintId id, UUID cause, RecallCommand command) {
        recalls.handle(
                Command.<Recall, RecallEvent>of(
                                id, cause, state -> command.on(state, clock.instant()))
                        .inTrace(traces.currentTraceparent()));
    }

    private List<ComplaintId> ids(String collection, boolean open, Sort.Direction direction) {
        var query =
                Query.query(where("facets.open").is(open))
                        .with(Sort.by(direction, "facets.order", "_id"))
                        .limit(SHOWN);
        query.fields().include("_id");
        return mongo.find(query, Document.class, collection).stream()
                .map(document -> ComplaintId.of(document.getString("_id")))
                .toList();
    }
}
