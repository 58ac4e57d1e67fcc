package io.redress.triage.persistence;

import io.redress.contract.AtRest;
import io.redress.contract.ContractJson;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.log.EventHandler.Start;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each complaint that was triaged: the event as it stands on the log. */
final class AssessmentsView implements Projection {

    static final String NAME = "triage-assessments";
    static final String ASSESSMENT = "assessment";

    private final AtRest atRest;

    AssessmentsView(AtRest atRest) {
        this.atRest = atRest;
    }

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
        var kept = atRest.sealed(triaged.complaintId(), triaged);
        var assessment = Document.parse(ContractJson.mapper().writeValueAsString(kept));
        return List.of(ViewChange.of(envelope, new Update().set(ASSESSMENT, assessment)));
    }
}
