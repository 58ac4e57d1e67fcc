package io.redress.triage.reviewing;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.platform.aggregate.AggregateType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the platform how opinions are folded. Nothing falls due by itself. */
@Component
final class OpinionType implements AggregateType<Opinion, Review> {

    @Override
    public String name() {
        return "triage-opinions";
    }

    @Override
    public Topic topic() {
        return Topic.TRIAGE;
    }

    @Override
    public Class<Opinion> stateType() {
        return Opinion.class;
    }

    @Override
    public Class<Review> eventType() {
        return Review.class;
    }

    @Override
    public Opinion initial(ComplaintId id) {
        return Opinion.none(id);
    }

    @Override
    public Opinion evolve(Opinion state, Review event) {
        return state.after(event);
    }

    @Override
    public Optional<Instant> nextDue(Opinion state) {
        return Optional.empty();
    }

    @Override
    public List<Review> onDue(Opinion state, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Object> facets(Opinion state) {
        return Map.of();
    }

    @Override
    public @Nullable Reference reference(Opinion state) {
        return state.reference();
    }
}
