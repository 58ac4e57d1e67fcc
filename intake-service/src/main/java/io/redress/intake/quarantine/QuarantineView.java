package io.redress.intake.quarantine;

import io.redress.contract.AtRest;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document per held arrival; copies of one mail are several arrivals of one complaint. */
@Component
class QuarantineView implements Projection {

    private static final Set<Class<?>> WANTED =
            Set.of(ArrivalQuarantined.class, QuarantineReleased.class, QuarantineDiscarded.class);

    static final String NAME = "intake-quarantine";
    static final String STATE = "state";
    static final String WAITING = "waiting";

    private final AtRest atRest;

    QuarantineView(AtRest atRest) {
        this.atRest = atRest;
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
        return WANTED.contains(type.payload());
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        var update = envelope.event() instanceof IntakeEvent event ? update(event) : null;
        return update == null
                ? List.of()
                : List.of(
                        ViewChange.of(envelope, arrival(envelope).arrivalId().toString(), update));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index().on(STATE, Direction.ASC).on("receivedAt", Direction.ASC),
                new Index().on("complaintId", Direction.ASC));
    }

    private static Arrival arrival(EventEnvelope<?> envelope) {
        return ((IntakeEvent) envelope.event()).arrival();
    }

    private @Nullable Update update(IntakeEvent event) {
        return switch (event) {
            case ArrivalQuarantined it ->
                    new Update()
                            .set(STATE, WAITING)
                            .set("complaintId", it.complaintId().toString())
                            .set("reference", it.reference().value())
                            .set("channel", it.channel().code())
                            .set("reason", it.reason().code())
                            .set("receivedAt", it.arrival().receivedAt().toString())
                            .set("fingerprint", it.arrival().fingerprint())
                            .set("raw.sha256", it.raw().sha256())
                            .set("raw.size", it.raw().size())
                            .set("raw.mediaType", it.raw().mediaType())
                            .set(
                                    "raw.fileName",
                                    atRest.sealed(it.complaintId(), it.raw().fileName()));
            case QuarantineReleased it ->
                    new Update().set(STATE, "released").set("by", it.releasedBy());
            case QuarantineDiscarded it ->
                    new Update().set(STATE, "discarded").set("by", it.discardedBy());
            default -> null;
        };
    }
}
