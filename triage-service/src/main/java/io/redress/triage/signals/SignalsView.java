package io.redress.triage.signals;

import io.redress.contract.ContractJson;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
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
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each surge and crisis: how it began, and when it ended. */
final class SignalsView implements Projection {

    static final String NAME = "triage-signals";
    static final String KIND = "kind";
    static final String SURGE = "surge";
    static final String CRISIS = "crisis";
    static final String BEGAN = "began";
    static final String BEGAN_AT = "beganAt";
    static final String ENDED_AT = "endedAt";
    static final String COMPLAINTS = "complaints";

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
        if (!(envelope.event() instanceof SignalEvent signal)) {
            return List.of();
        }
        var update =
                switch (signal) {
                    case SurgeDetected it -> began(it, SURGE, it.occurredAt());
                    case CrisisRaised it -> began(it, CRISIS, it.occurredAt());
                    case SurgeEnded it -> ended(it.occurredAt(), it.complaints());
                    case CrisisEnded it -> ended(it.occurredAt(), it.complaints());
                };
        return List.of(ViewChange.of(envelope, Watch.idOf(signal).toString(), update));
    }

    private static Update began(SignalEvent signal, String kind, Instant at) {
        var json = ContractJson.mapper().writeValueAsString(signal);
        return new Update()
                .set(KIND, kind)
                .set(BEGAN, Document.parse(json))
                .set(BEGAN_AT, Date.from(at));
    }

    private static Update ended(Instant at, int complaints) {
        return new Update().set(ENDED_AT, Date.from(at)).set(COMPLAINTS, complaints);
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index().on(ENDED_AT, Direction.ASC).on(BEGAN_AT, Direction.DESC));
    }
}
