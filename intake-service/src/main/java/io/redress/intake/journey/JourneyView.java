package io.redress.intake.journey;

import io.redress.contract.AtRest;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.TriageEvent;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * One document per complaint with what its customer may see. Each topic owns the fields under its own
 * name; {@link Journey} puts them together when somebody looks.
 */
@Component
class JourneyView implements Projection {

    static final String NAME = "intake-journeys";

    private final LinkSecrets secrets;
    private final AtRest atRest;

    JourneyView(LinkSecrets secrets, AtRest atRest) {
        this.secrets = secrets;
        this.atRest = atRest;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return EnumSet.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION, Topic.FOLLOW_UP);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        var update = update(sealed(envelope.event()), envelope.event());
        return update == null ? List.of() : List.of(ViewChange.of(envelope, update));
    }

    /** What people wrote lies sealed: it is opened when somebody looks. */
    private Event sealed(Event event) {
        return (Event) atRest.sealed(event.complaintId(), (Record) event);
    }

    private @Nullable Update update(Event event, Event open) {
        return switch (event) {
            case IntakeEvent intake -> IntakeFields.update(intake, writer(open));
            case PersonalDataErased ignored -> IntakeFields.erased();
            case TriageEvent.ComplaintTriaged triaged ->
                    new Update()
                            .set("triage.at", triaged.occurredAt())
                            .set("triage.language", triaged.language());
            case ResolutionEvent resolution -> ResolutionFields.update(resolution);
            case FollowUpEvent followUp -> FollowUpFields.update(followUp);
            default -> null;
        };
    }

    private @Nullable String writer(Event open) {
        return open instanceof ComplaintReceived it
                ? Writer.mark(secrets, it.complainant().email())
                : null;
    }
}
