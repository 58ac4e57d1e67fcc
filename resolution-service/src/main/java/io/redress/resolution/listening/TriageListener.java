package io.redress.resolution.listening;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.platform.log.EventHandler;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.cases.Cases.Told;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.CaseCommand.HearJudgement;
import io.redress.resolution.domain.CaseCommand.HearLink;
import io.redress.resolution.domain.CaseCommand.HearTwin;
import io.redress.resolution.domain.CaseCommand.HearTwinJudgement;
import io.redress.resolution.domain.CaseCommand.Heard;
import io.redress.resolution.domain.CaseCommand.Twin;
import io.redress.resolution.domain.ResolutionCase.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A complaint that triage has read becomes a case, or part of an earlier one; what people say to the reading moves it. */
@Component
final class TriageListener implements EventHandler {

    private final Cases cases;
    private final Twins twins;

    TriageListener(Cases cases, Twins twins) {
        this.cases = cases;
        this.twins = twins;
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
        var told = events.stream().flatMap(this::told).toList();
        var stood = cases.tell(told);
        var elsewhere = new ArrayList<Told>();
        for (int i = 0; i < told.size(); i++) {
            var one = told.get(i);
            if (stood.get(i).state() instanceof Merged merged) {
                further(one, merged)
                        .map(heard -> new Told(one.by(), merged.into(), heard))
                        .ifPresent(elsewhere::add);
            }
        }
        cases.tellOn(elsewhere);
    }

    /** What it means for the case that took this one in. */
    private static Optional<Heard> further(Told told, Merged merged) {
        return switch (told.heard()) {
            case CaseCommand.Open open -> joined(told, merged, open.into());
            case HearLink link when link.takesIn() -> joined(told, merged, link.into());
            case HearJudgement c ->
                    Optional.of(new HearTwinJudgement(c.judgement(), c.by(), c.at()));
            default -> Optional.empty();
        };
    }

    private static Optional<Heard> joined(Told told, Merged merged, @Nullable Twin into) {
        var file = merged.file();
        return file == null || into == null || !into.id().equals(merged.into())
                ? Optional.empty()
                : Optional.of(
                        new HearTwin(
                                told.by().complaintId(), file.judgement(), told.by().occurredAt()));
    }

    private Stream<Told> told(EventEnvelope<?> envelope) {
        return envelope.event() instanceof TriageEvent event
                ? heard(event).map(heard -> Told.of(envelope, heard)).stream()
                : Stream.empty();
    }

    private Optional<Heard> heard(TriageEvent event) {
        return switch (event) {
            case ComplaintTriaged e -> Optional.of(open(e));
            case TriageConfirmed e ->
                    Optional.of(new HearJudgement(e.judgement(), e.by(), e.occurredAt()));
            case TriageCorrected e ->
                    Optional.of(new HearJudgement(e.right(), e.by(), e.occurredAt()));
            case LinkConfirmed e -> twins.find(e).map(Heard.class::cast);
            default -> Optional.empty();
        };
    }

    private CaseCommand.Open open(ComplaintTriaged e) {
        return new CaseCommand.Open(
                e.reference(),
                e.category(),
                e.severity(),
                e.flags(),
                e.language(),
                e.occurredAt(),
                Optional.ofNullable(e.link())
                        .filter(Link::certain)
                        .flatMap(link -> twins.find(e, link))
                        .orElse(null));
    }
}
