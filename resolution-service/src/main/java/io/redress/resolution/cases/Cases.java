package io.redress.resolution.cases;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Outcome;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.observability.Traces;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Deciders;
import io.redress.resolution.domain.ResolutionCase;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All cases: what stands, and what becomes of a command. */
@Component
public class Cases {

    private final Aggregates<ResolutionCase, ResolutionEvent> aggregates;
    private final Deciders decider;
    private final Clock clock;
    private final Traces traces;

    Cases(AggregateStores stores, CaseType type, Deciders decider, Clock clock, Traces traces) {
        this.aggregates = stores.open(type);
        this.decider = decider;
        this.clock = clock;
        this.traces = traces;
    }

    public Optional<Stored<ResolutionCase>> find(ComplaintId id) {
        return aggregates.find(id);
    }

    /**
     * @param cause the same cause works once
     * @param expected the version that the asker decided on; empty when any will do
     * @throws io.redress.platform.Refusal when a rule says no
     * @throws io.redress.platform.aggregate.VersionConflictException when somebody was faster
     */
    public Stored<ResolutionCase> ask(
            ComplaintId id, UUID cause, OptionalLong expected, CaseCommand.Asked asked) {
        var command =
                Command.<ResolutionCase, ResolutionEvent>of(
                                id, cause, state -> decider.decide(state, asked, clock.instant()))
                        .inTrace(traces.currentTraceparent());
        return aggregates.handle(
                expected.isPresent() ? command.expecting(expected.getAsLong()) : command);
    }

    /** What another service said about a complaint, as it concerns a case (which may be another than the complaint's own). */
    public record Told(EventEnvelope<?> by, ComplaintId about, CaseCommand.Heard heard) {

        public static Told of(EventEnvelope<?> by, CaseCommand.Heard heard) {
            return new Told(by, by.complaintId(), heard);
        }
    }

    /** All of it, in order. @return the cases as they stand afterwards, one for each */
    public List<Stored<ResolutionCase>> tell(List<Told> told) {
        return told.isEmpty()
                ? List.of()
                : aggregates.handleAll(told.stream().map(this::command).toList()).stream()
                        .map(Cases::done)
                        .toList();
    }

    /**
     * Each to its case and, where that is merged by then, on to the one that took it in, and so on: what
     * is said of a joined complaint reaches the case that is worked on.
     */
    public void tellOn(List<Told> told) {
        var passed = new HashSet<Passing>();
        var now = told;
        while (!now.isEmpty()) {
            var stood = tell(now);
            var next = new ArrayList<Told>();
            for (int i = 0; i < now.size(); i++) {
                var one = now.get(i);
                if (stood.get(i).state() instanceof Merged merged
                        && passed.add(new Passing(one.by().id(), merged.id()))) {
                    next.add(new Told(one.by(), merged.into(), one.heard()));
                }
            }
            now = next;
        }
    }

    /** What one event says goes through each merged case once, should they ever stand in a circle. */
    private record Passing(UUID event, ComplaintId through) {}

    /** Where the matter of a complaint is by now. */
    public record Place(Reference reference, ResolutionCase state) {}

    /** At the complaint itself, or at the end of its merges. */
    public Place place(ComplaintId id, Reference reference) {
        var passed = new HashSet<ComplaintId>();
        var place = new Place(reference, state(id));
        while (place.state() instanceof Merged merged && passed.add(merged.id())) {
            place = new Place(merged.intoReference(), state(merged.into()));
        }
        return place;
    }

    private ResolutionCase state(ComplaintId id) {
        return find(id).map(Stored::state).orElseGet(() -> new Unopened(id, 0));
    }

    private Command<ResolutionCase, ResolutionEvent> command(Told told) {
        return Command.<ResolutionCase, ResolutionEvent>of(
                        told.about(),
                        told.by().id(),
                        state -> decider.decide(state, told.heard(), clock.instant()))
                .inTrace(told.by().traceparent());
    }

    private static Stored<ResolutionCase> done(Outcome<ResolutionCase> outcome) {
        return switch (outcome) {
            case Outcome.Done<ResolutionCase> done -> done.stored();
            case Outcome.Refused<ResolutionCase> refused ->
                    throw new IllegalStateException(
                            "what was heard is never refused", refused.refusal());
        };
    }
}
