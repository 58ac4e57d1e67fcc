package io.redress.resolution.domain;

import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens by itself when its time comes. */
public final class DueWork {

    private final ResolutionPolicy policy;
    private final Promising promising;
    private final Escalating escalating;
    private final Approving approving;
    private final Tasking tasking;
    private final Advancing advancing;

    DueWork(
            ResolutionPolicy policy,
            Promising promising,
            Escalating escalating,
            Approving approving,
            Tasking tasking,
            Advancing advancing) {
        this.policy = policy;
        this.promising = promising;
        this.escalating = escalating;
        this.approving = approving;
        this.tasking = tasking;
        this.advancing = advancing;
    }

    /** When to look again; empty while nothing can fall due. What was paid in advance is watched after the end too. */
    public static Optional<Instant> next(ResolutionCase state) {
        if (!(state instanceof Active active)) {
            return Advancing.file(state).flatMap(file -> file.matters().advances().nextDue());
        }
        var expiry =
                state instanceof OfferMade made
                        ? Stream.of(made.offer().expiresAt())
                        : Stream.<Instant>empty();
        var matters = active.file().matters().nextDue().stream();
        return Stream.of(active.file().clocks().nextDue().stream(), expiry, matters)
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }

    List<ResolutionEvent> due(ResolutionCase state, Instant now) {
        var course = new Course(policy, state);
        if (state instanceof OfferMade made && made.offer().expiredAt(now)) {
            course.then(new OfferExpired(state.id(), made.offer().offerId(), now))
                    .thenClocks(clocks -> clocks.resumeAll(now));
        }
        if (state instanceof Active) {
            escalating.notTaken(course, now);
            ring(course, now);
            promising.due(course, now);
            approving.due(course, now);
            tasking.due(course, now);
        }
        advancing.due(course, now);
        return course.events();
    }

    private void ring(Course course, Instant now) {
        var before = course.events().size();
        course.thenClocks(clocks -> clocks.ring(now));
        var breached =
                course.events().stream()
                        .skip(before)
                        .anyMatch(
                                event ->
                                        event instanceof ClockBreached e
                                                && policy.escalation()
                                                        .clocks()
                                                        .contains(e.clock()));
        if (breached) {
            escalating.up(course, EscalationCause.CLOCK_BREACHED, Listening.POLICY, null, now);
        }
    }
}
