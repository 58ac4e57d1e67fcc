package io.redress.intake.journey;

import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.intake.IntakeEvent;
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

    JourneyView(LinkSecrets secrets) {
        this.secrets = secrets;
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
        var update = update(envelope.event());
        return update == null ? List.of() : List.of(ViewChange.of(envelope, update));
    }

    private @Nullable Update update(Event event) {
        return switch (event) {
            case IntakeEvent intake -> IntakeFields.update(intake, secrets);
            case TriageEvent.ComplaintTriaged triaged ->
                    new Update()
                            .set("triage.at", triaged.occurredAt())
                            .set("triage.language", triaged.language());
            case ResolutionEvent resolution -> ResolutionFields.update(resolution);
            case FollowUpEvent followUp -> FollowUpFields.update(followUp);
            default -> null;
        };
    }
}
