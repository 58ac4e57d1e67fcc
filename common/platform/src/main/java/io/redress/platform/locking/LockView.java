package io.redress.platform.locking;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each complaint that ever was locked: few. A lock ends with what it locks. */
final class LockView implements Projection {

    static final String LOCKED = "locked";
    private static final Set<Class<?>> WANTED = Set.of(DataLocked.class, PersonalDataErased.class);

    private final String name;

    LockView(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
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
        return switch (envelope.event()) {
            case DataLocked ignored ->
                    List.of(ViewChange.of(envelope, new Update().set(LOCKED, true)));
            case PersonalDataErased ignored ->
                    List.of(ViewChange.of(envelope, new Update().set(LOCKED, false)));
            default -> List.of();
        };
    }
}
