package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.clock.Clocks;
import io.redress.resolution.domain.clock.Clockwork;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Events of one decision in the making, with the state that they have led to so far. Lives inside one call. */
final class Course {

    private final ResolutionPolicy policy;
    private ResolutionCase state;
    private final List<ResolutionEvent> events = new ArrayList<>();

    Course(ResolutionPolicy policy, ResolutionCase start) {
        this.policy = policy;
        this.state = start;
    }

    Course then(ResolutionEvent event) {
        events.add(event);
        state = CaseEvolution.evolve(state, event);
        return this;
    }

    /** What the clocks say to it, as they stand by now. */
    Course thenClocks(Function<Clockwork, List<ResolutionEvent>> say) {
        var clocks = state instanceof Active active ? active.file().clocks() : Clocks.NONE;
        say.apply(new Clockwork(state.id(), clocks, policy)).forEach(this::then);
        return this;
    }

    ResolutionCase state() {
        return state;
    }

    List<ResolutionEvent> events() {
        return List.copyOf(events);
    }
}
