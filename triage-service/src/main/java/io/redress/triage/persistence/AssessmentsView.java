package io.redress.triage.persistence;

import io.redress.contract.ContractJson;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.log.EventHandler.Start;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each complaint that was triaged: the event as it stands on the log. */
final class AssessmentsView implements Projection {

    static final String NAME = "triage-assessments";
    static final String ASSESSMENT = "assessment";
    static final String NEEDS_PERSON = "needsPerson";
    static final String TRIAGED_AT = "triagedAt";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TRIAGE);
    }

    /** Before the complaints: what was triaged before the store was lost must not be triaged anew. */
    @Override
    public Start start() {
        return Start.FIRST;
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        if (!(envelope.event() instanceof ComplaintTriaged triaged)) {
            return List.of();
        }
        var assessment = Document.parse(ContractJson.mapper().writeValueAsString(triaged));
        return List.of(
                ViewChange.of(
                        envelope,
                        new Update()
                                .set(ASSESSMENT, assessment)
                                .set(NEEDS_PERSON, triaged.needsPerson())
                                .set(TRIAGED_AT, Date.from(triaged.occurredAt()))));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index().on(NEEDS_PERSON, Direction.ASC).on(TRIAGED_AT, Direction.DESC));
    }
}
