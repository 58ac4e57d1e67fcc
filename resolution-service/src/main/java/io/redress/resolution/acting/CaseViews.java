package io.redress.resolution.acting;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.CaseState;
import io.redress.platform.aggregate.Stored;
import io.redress.resolution.acting.CaseView.AcceptedRemedy;
import io.redress.resolution.acting.CaseView.Clock;
import io.redress.resolution.acting.CaseView.Entry;
import io.redress.resolution.acting.CaseView.Linked;
import io.redress.resolution.cases.CaseStates;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.domain.Advice;
import io.redress.resolution.domain.CaseFile;
import io.redress.resolution.domain.Offer;
import io.redress.resolution.domain.ResolutionCase;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.matter.Matters;
import io.redress.resolution.stories.Steps;
import io.redress.resolution.stories.Stories;
import io.redress.resolution.stories.Story;
import io.redress.resolution.stories.Story.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the case as it stands with the story around it. */
@Component
public class CaseViews {

    private final Cases cases;
    private final Stories stories;

    CaseViews(Cases cases, Stories stories) {
        this.cases = cases;
        this.stories = stories;
    }

    /** Empty for a complaint nobody has told us of. */
    public Optional<CaseView> find(ComplaintId id) {
        var story = stories.of(id);
        return cases.find(id)
                .map(stored -> view(stored, story))
                .or(
                        () ->
                                Optional.ofNullable(story.complaint())
                                        .map(known -> view(unopened(id), story)));
    }

    /** As it stands right after a command. */
    public CaseView of(Stored<ResolutionCase> stored) {
        return view(stored, stories.of(stored.complaintId()));
    }

    public static Entry entry(Step step) {
        var event = step.event();
        return new Entry(
                step.sequence(),
                event.occurredAt(),
                Steps.kind(event),
                Steps.byCustomer(event) ? "customer" : Steps.by(event).orElse(null),
                Steps.text(event).orElse(null),
                event);
    }

    private static Stored<ResolutionCase> unopened(ComplaintId id) {
        return new Stored<>(id, 0, new Unopened(id, 0));
    }

    private static CaseView view(Stored<ResolutionCase> stored, Story story) {
        var state = stored.state();
        var file = CaseStates.file(state);
        return new CaseView(
                stored.complaintId(),
                reference(file, story.complaint()),
                CaseStates.of(state).map(CaseState::code).orElse("unopened"),
                stored.version(),
                of(file, CaseFile::queue),
                of(file, CaseFile::tier),
                of(file, CaseFile::category),
                of(file, CaseFile::severity),
                file.map(known -> known.opened().flags()).orElse(Set.of()),
                of(file, known -> known.opened().language()),
                CaseStates.agent(state).orElse(null),
                file.map(CaseFile::excludedAgent).orElse(null),
                file.map(CaseFile::unheard).orElse(0),
                of(file, known -> known.opened().policyVersion()),
                of(file, known -> known.opened().occurredAt()),
                clocks(state),
                offer(state),
                remedy(state),
                state instanceof Merged merged ? merged.intoReference() : null,
                story.complaint(),
                story.triage(),
                story.judged(),
                story.said(),
                story.sent(),
                story.timeline().stream().map(CaseViews::entry).toList(),
                story.linked().stream()
                        .map(twin -> new Linked(twin.complaintId(), twin.reference()))
                        .toList(),
                file.map(CaseFile::matters).orElse(Matters.NONE),
                Advice.on(state).orElse(null));
    }

    private static <T> @Nullable T of(Optional<CaseFile> file, Function<CaseFile, T> part) {
        return file.map(part).orElse(null);
    }

    private static @Nullable Reference reference(
            Optional<CaseFile> file, @Nullable ComplaintReceived complaint) {
        return file.map(CaseFile::reference)
                .orElse(complaint == null ? null : complaint.reference());
    }

    private static List<Clock> clocks(ResolutionCase state) {
        return state instanceof Active active
                ? active.file().clocks().all().stream().map(Clock::of).toList()
                : List.of();
    }

    private static @Nullable Offer offer(ResolutionCase state) {
        return state instanceof OfferMade made ? made.offer() : null;
    }

    private static @Nullable AcceptedRemedy remedy(ResolutionCase state) {
        return state instanceof Handled handled && handled.working() instanceof RemedyUnderWay r
                ? new AcceptedRemedy(r.offerId(), r.option(), r.delivered())
                : null;
    }
}
