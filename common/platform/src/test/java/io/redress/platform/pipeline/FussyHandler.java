package io.redress.platform.pipeline;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.platform.log.EventHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes everything but poison. */
final class FussyHandler implements EventHandler {

    private final Set<ComplaintId> taken = ConcurrentHashMap.newKeySet();

    Set<ComplaintId> taken() {
        return taken;
    }

    @Override
    public String name() {
        return "fussy";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            if (event.event() instanceof WithdrawalReceived it && "poison".equals(it.reason())) {
                throw new IllegalArgumentException("poison");
            }
            taken.add(event.complaintId());
        }
    }
}
