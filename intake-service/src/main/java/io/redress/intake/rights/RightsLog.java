package io.redress.intake.rights;

import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventTypes;
import io.redress.contract.Reference;
import io.redress.contract.intake.RightsEvent;
import io.redress.intake.rights.view.Dossier;
import io.redress.platform.log.EventLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way of these events into redress.intake.v1: none of them is an arrival, so none is in the ledger. */
@Component
class RightsLog {

    private final EventLog log;

    RightsLog(EventLog log) {
        this.log = log;
    }

    /** Once for what is known now: taken again from the same state of things, it is the same event. */
    void append(RightsEvent event, Dossier from) {
        append(event, from.reference(), "after/" + from.version());
    }

    /** Once for this cause. */
    void append(RightsEvent event, Reference reference, String cause) {
        log.append(List.of(envelope(event, reference, cause)));
    }

    private static EventEnvelope<RightsEvent> envelope(
            RightsEvent event, Reference reference, String cause) {
        UUID id =
                DeterministicId.of(
                        event.complaintId().value(),
                        "rights/" + EventTypes.of(event).name() + "/" + cause);
        return new EventEnvelope<>(
                EventEnvelope.idOf(id, event, 0), 0, reference, null, null, event);
    }
}
