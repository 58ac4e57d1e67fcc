package io.redress.intake.rights.view;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each complaint about whose data anything was said: all of it, by its offset. */
@Component
class RightsView implements Projection {

    static final String NAME = "intake-rights";
    static final String LOG = "log";
    static final String REQUESTED = "requestedAt";
    static final String ERASED = "erasedAt";

    private final ErasureWork work;

    RightsView(ErasureWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return RightsEvent.class.isAssignableFrom(type.payload());
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        if (!(envelope.event() instanceof RightsEvent event)) {
            return List.of();
        }
        var update =
                new Update()
                        .set(
                                LOG + "." + RightsEntry.name(envelope.sequence()),
                                RightsEntry.of(event));
        switch (event) {
            case ErasureRequested it -> update.min(REQUESTED, it.occurredAt().toString());
            case PersonalDataErased it -> update.min(ERASED, it.occurredAt().toString());
            default -> {}
        }
        return List.of(ViewChange.of(envelope, update));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index().on(REQUESTED, Direction.ASC).on(ERASED, Direction.ASC),
                new Index().on(ERASED, Direction.ASC));
    }

    @Override
    public void written(Set<String> ids) {
        work.look(ids);
    }
}
