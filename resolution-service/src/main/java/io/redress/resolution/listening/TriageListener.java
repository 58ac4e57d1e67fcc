package io.redress.resolution.listening;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.log.EventHandler;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.cases.Cases.Told;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.CaseCommand.Twin;
import io.redress.resolution.domain.ResolutionCase.Ended;
import io.redress.resolution.domain.ResolutionCase.Merged;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A complaint that triage has read becomes a case. */
@Component
final class TriageListener implements EventHandler {

    private final Cases cases;

    TriageListener(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "resolution-opening";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TRIAGE);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        cases.tell(events.stream().flatMap(this::told).toList());
    }

    private Stream<Told> told(EventEnvelope<?> envelope) {
        return envelope.event() instanceof ComplaintTriaged triaged
                ? Stream.of(Told.of(envelope, open(triaged)))
                : Stream.empty();
    }

    private CaseCommand.Open open(ComplaintTriaged e) {
        return new CaseCommand.Open(
                e.reference(),
                e.category(),
                e.severity(),
                e.flags(),
                e.language(),
                e.occurredAt(),
                twin(e));
    }

    private @Nullable Twin twin(ComplaintTriaged e) {
        return Optional.ofNullable(e.link())
                .filter(Link::certain)
                .flatMap(this::twin)
                .filter(twin -> !twin.id().equals(e.complaintId()))
                .orElse(null);
    }

    /** Nothing is merged into what nobody works on any more: a new story about an old case is a new case. */
    private Optional<Twin> twin(Link link) {
        return switch (cases.find(link.earlier()).map(Stored::state).orElse(null)) {
            case Merged merged ->
                    cases.find(merged.into())
                                    .map(Stored::state)
                                    .filter(Ended.class::isInstance)
                                    .isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new Twin(merged.into(), merged.intoReference(), link.reason()));
            case Ended ended -> Optional.empty();
            case null, default ->
                    Optional.of(new Twin(link.earlier(), link.earlierReference(), link.reason()));
        };
    }
}
