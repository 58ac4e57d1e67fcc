package io.redress.resolution.cases;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.platform.aggregate.AggregateType;
import io.redress.resolution.domain.CaseEvolution;
import io.redress.resolution.domain.CaseFile;
import io.redress.resolution.domain.Deciders;
import io.redress.resolution.domain.DueWork;
import io.redress.resolution.domain.ResolutionCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

/** Tells the platform how a case is folded, when it is due and what it is listed by. */
@Component
final class CaseType implements AggregateType<ResolutionCase, ResolutionEvent> {

    static final String COLLECTION = "resolution-cases";

    private final Deciders decider;

    CaseType(Deciders decider) {
        this.decider = decider;
    }

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Topic topic() {
        return Topic.RESOLUTION;
    }

    @Override
    public Class<ResolutionCase> stateType() {
        return ResolutionCase.class;
    }

    @Override
    public Class<ResolutionEvent> eventType() {
        return ResolutionEvent.class;
    }

    @Override
    public ResolutionCase initial(ComplaintId id) {
        return new ResolutionCase.Unopened(id, 0);
    }

    @Override
    public ResolutionCase evolve(ResolutionCase state, ResolutionEvent event) {
        return CaseEvolution.evolve(state, event);
    }

    @Override
    public Optional<Instant> nextDue(ResolutionCase state) {
        return DueWork.next(state);
    }

    @Override
    public List<ResolutionEvent> onDue(ResolutionCase state, Instant now) {
        return decider.due(state, now);
    }

    @Override
    public Map<String, Object> facets(ResolutionCase state) {
        return CaseFacets.of(state);
    }

    @Override
    public @Nullable Reference reference(ResolutionCase state) {
        return CaseStates.file(state).map(CaseFile::reference).orElse(null);
    }

    @Override
    public List<IndexDefinition> indexes() {
        return CaseFacets.indexes();
    }
}
