package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.DossierEvent;
import io.redress.platform.aggregate.AggregateType;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.domain.dossier.Dossier.Marked;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the platform how a dossier is folded. Nothing in it falls due by itself. */
@Component
final class DossierType implements AggregateType<Dossier, DossierEvent> {

    static final String COLLECTION = "resolution-dossiers";

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Topic topic() {
        return Topic.RESOLUTION;
    }

    @Override
    public Class<Dossier> stateType() {
        return Dossier.class;
    }

    @Override
    public Class<DossierEvent> eventType() {
        return DossierEvent.class;
    }

    @Override
    public Dossier initial(ComplaintId id) {
        return Dossier.empty(id);
    }

    @Override
    public Dossier evolve(Dossier state, DossierEvent event) {
        return state.after(event);
    }

    @Override
    public Optional<Instant> nextDue(Dossier state) {
        return Optional.empty();
    }

    @Override
    public List<DossierEvent> onDue(Dossier state, Instant now) {
        return List.of();
    }

    @Override
    public Map<String, Object> facets(Dossier state) {
        var facets = new HashMap<String, Object>();
        var cause = state.cause();
        if (cause != null) {
            facets.put("cause", cause.code());
        }
        facets.put(
                "marks",
                state.marks().stream()
                        .filter(Marked::counts)
                        .map(marked -> marked.mark().code())
                        .toList());
        return facets;
    }

    /** A dossier does not know it. */
    @Override
    public @Nullable Reference reference(Dossier state) {
        return null;
    }
}
