package io.redress.feedback.figures;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.TriageEvent;
import io.redress.platform.log.EventLog;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Folds all topics into one document of facts per complaint and passes it on to redress.cases.v1
 * whenever it changed, and to the pages of the figures. One reader does all, in this order, so that the
 * last record of a key is the state of the view.
 */
public final class CaseFacts implements Projection {

    public static final String NAME = "feedback-case-facts";

    private final MongoOperations mongo;
    private final EventLog eventLog;
    private final CaseRecordOf records;
    private final FigureView figures;

    CaseFacts(MongoOperations mongo, EventLog eventLog, CaseRecordOf records, FigureView figures) {
        this.mongo = mongo;
        this.eventLog = eventLog;
        this.records = records;
        this.figures = figures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION, Topic.FOLLOW_UP);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        var facts =
                switch (envelope.event()) {
                    case IntakeEvent event -> FactsOfArrival.of(event);
                    case TriageEvent event -> FactsOfArrival.of(event);
                    case ResolutionEvent event -> FactsOfCase.of(event);
                    case FollowUpEvent event -> FactsOfFollowUp.of(event);
                    default -> FactUpdate.NONE;
                };
        return facts.isEmpty() ? List.of() : List.of(ViewChange.of(envelope, facts.update()));
    }

    /** Nothing is passed on before the complaint itself is known: a record must name its reference. */
    @Override
    public void written(Set<String> ids) {
        var latest =
                mongo
                        .find(Query.query(Criteria.where("_id").in(ids)), Document.class, NAME)
                        .stream()
                        .flatMap(facts -> records.facts(facts).stream())
                        .map(CaseRecordOf::envelope)
                        .toList();
        if (!latest.isEmpty()) {
            eventLog.append(latest);
        }
        figures.factsWritten(ids);
    }

    /** For tests and queries: what the view says of one complaint. */
    public List<Document> find(ComplaintId id) {
        return mongo.find(
                Query.query(Criteria.where("_id").is(id.toString())), Document.class, NAME);
    }
}
