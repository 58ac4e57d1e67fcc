package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.DossierEvent;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.observability.Traces;
import io.redress.resolution.domain.dossier.CauseTree;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.domain.dossier.DossierCommand;
import io.redress.resolution.domain.dossier.DossierDecider;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All dossiers: what stands in each, and what becomes of a command. */
@Component
public class Dossiers {

    public static final String COLLECTION = DossierType.COLLECTION;

    /** By which they are counted. */
    public static final String CAUSE = "facets.cause";

    private final Aggregates<Dossier, DossierEvent> aggregates;
    private final DossierDecider decider;
    private final Clock clock;
    private final Traces traces;

    Dossiers(
            AggregateStores stores,
            DossierType type,
            CauseTree causes,
            Clock clock,
            Traces traces) {
        this.aggregates = stores.open(type);
        this.decider = new DossierDecider(causes);
        this.clock = clock;
        this.traces = traces;
    }

    /** Empty, in version 0, where nobody has written anything. */
    public Stored<Dossier> of(ComplaintId id) {
        return aggregates.find(id).orElseGet(() -> new Stored<>(id, 0, Dossier.empty(id)));
    }

    /**
     * @param key the same key by the same person works once; null for once each time
     * @throws io.redress.platform.Refusal when a rule says no
     */
    Stored<Dossier> write(ComplaintId id, DossierCommand command, @Nullable String key) {
        return aggregates.handle(
                Command.<Dossier, DossierEvent>of(
                                id,
                                cause(id, command, key),
                                state -> decider.decide(state, command, clock.instant()))
                        .inTrace(traces.currentTraceparent()));
    }

    /** The id of a dispute derives from it, so that a form sent twice hands over once. */
    static UUID cause(ComplaintId id, DossierCommand command, @Nullable String key) {
        return key == null
                ? UUID.randomUUID()
                : DeterministicId.of(
                        id.value(),
                        command.by() + "/" + command.getClass().getSimpleName() + "/" + key);
    }
}
