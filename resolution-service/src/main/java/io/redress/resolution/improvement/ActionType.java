package io.redress.resolution.improvement;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.ImprovementEvent.ActionEvent;
import io.redress.platform.aggregate.AggregateType;
import io.redress.resolution.domain.improvement.CorrectiveAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the platform how a corrective action is folded, and by which day it is listed. */
@Component
final class ActionType implements AggregateType<CorrectiveAction, ActionEvent> {

    static final String COLLECTION = "resolution-actions";

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Topic topic() {
        return Topic.IMPROVEMENT;
    }

    @Override
    public Class<CorrectiveAction> stateType() {
        return CorrectiveAction.class;
    }

    @Override
    public Class<ActionEvent> eventType() {
        return ActionEvent.class;
    }

    @Override
    public CorrectiveAction initial(ComplaintId id) {
        return CorrectiveAction.unset(id);
    }

    @Override
    public CorrectiveAction evolve(CorrectiveAction state, ActionEvent event) {
        return state.after(event);
    }

    @Override
    public Optional<Instant> nextDue(CorrectiveAction state) {
        return Optional.empty();
    }

    @Override
    public List<ActionEvent> onDue(CorrectiveAction state, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Object> facets(CorrectiveAction state) {
        var task = state.task();
        return task == null
                ? Map.of()
                : Map.of("open", state.open(), "order", task.dueOn().toString());
    }

    /** It is about many complaints. */
    @Override
    public @Nullable Reference reference(CorrectiveAction state) {
        return null;
    }
}
