package io.redress.triage.messaging;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.platform.log.EventHandler;
import io.redress.platform.log.EventLog;
import io.redress.triage.triaging.TriageComplaints;
import io.redress.triage.triaging.TriageComplaints.Triaged;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes received complaints to triage, a batch at once, and appends what it says in one go. */
@Component
class ComplaintsHandler implements EventHandler {

    private final TriageComplaints triage;
    private final EventLog log;
    private final TriageMeters meters;

    ComplaintsHandler(TriageComplaints triage, EventLog log, TriageMeters meters) {
        this.triage = triage;
        this.log = log;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var arrivals = events.stream().flatMap(e -> received(e).stream()).toList();
        if (arrivals.isEmpty()) {
            return;
        }
        var timed = meters.batch();
        var triaged = triage.triage(arrivals);
        log.append(triaged.stream().map(Triaged::envelope).toList());
        triage.keep(triaged);
        timed.done(triaged);
    }

    @SuppressWarnings("unchecked") // the event's class is the envelope's
    private static List<EventEnvelope<ComplaintReceived>> received(EventEnvelope<?> envelope) {
        return envelope.event() instanceof ComplaintReceived
                ? List.of((EventEnvelope<ComplaintReceived>) envelope)
                : List.of();
    }
}
