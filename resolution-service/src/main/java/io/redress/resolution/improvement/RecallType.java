package io.redress.resolution.improvement;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.ImprovementEvent.RecallEvent;
import io.redress.platform.aggregate.AggregateType;
import io.redress.resolution.domain.improvement.Recall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the platform how a recall is folded, and by which day it is listed. */
@Component
final class RecallType implements AggregateType<Recall, RecallEvent> {

    static final String COLLECTION = "resolution-recalls";

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Topic topic() {
        return Topic.IMPROVEMENT;
    }

    @Override
    public Class<Recall> stateType() {
        return Recall.class;
    }

    @Override
    public Class<RecallEvent> eventType() {
        return RecallEvent.class;
    }

    @Override
    public Recall initial(ComplaintId id) {
        return Recall.unstarted(id);
    }

    @Override
    public Recall evolve(Recall state, RecallEvent event) {
        return state.after(event);
    }

    @Override
    public Optional<Instant> nextDue(Recall state) {
        return Optional.empty();
    }

    @Override
    public List<RecallEvent> onDue(Recall state, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Object> facets(Recall state) {
        var plan = state.plan();
        return plan == null
                ? Map.of()
                : Map.of("open", state.open(), "order", plan.at().toString());
    }

    /** It is about many complaints. */
    @Override
    public @Nullable Reference reference(Recall state) {
        return null;
    }
}
