package io.redress.resolution.domain;

import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.resolution.domain.CaseCommand.HearLink;
import io.redress.resolution.domain.CaseCommand.HearTwin;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Ended;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/**
 * Two complaints that tell one story make one case: the earlier takes the later in. One that is
 * resolved, or closed not long ago, is worked on again because of it.
 */
public final class Joining {

    private final ResolutionPolicy policy;
    private final Rejudging rejudging;

    public Joining(ResolutionPolicy policy) {
        this.policy = policy;
        this.rejudging = new Rejudging(policy.queues());
    }

    /** Whether a complaint from this time still belongs to this case. */
    public boolean takesIn(ResolutionCase earlier, Instant at) {
        return switch (earlier) {
            case Resolved resolved -> true;
            case Closed closed -> at.isBefore(closed.at().plus(policy.reopenWithin()));
            case Ended ended -> false;
            default -> true;
        };
    }

    /**
     * A person said that this case tells the story of an earlier one. While the customer has something
     * promised here, or a choice to make, and once either has ended, it stays a case of its own, and its
     * agent is told.
     */
    List<ResolutionEvent> link(ResolutionCase state, HearLink c) {
        return switch (state) {
            case Merged merged when merged.into().equals(c.into().id()) -> List.of();
            case Active active when c.takesIn() && !Ending.isSomethingPromised(active) ->
                    List.of(
                            new CaseMerged(
                                    state.id(),
                                    c.into().id(),
                                    c.into().reference(),
                                    c.into().reason(),
                                    c.by(),
                                    c.at()));
            default -> List.of(new NoteAdded(state.id(), c.by(), notJoined(c), c.at()));
        };
    }

    /**
     * Another complaint was joined to this case: the customer has said something nobody answered yet. If
     * it tells of worse, the case is as grave from then on.
     */
    List<ResolutionEvent> twin(ResolutionCase state, HearTwin c) {
        var course =
                new Course(policy, state)
                        .then(new CustomerReplied(state.id(), c.twin().value(), c.at()));
        rejudging.raised(state, c.judgement(), Listening.POLICY, c.at()).forEach(course::then);
        return switch (state) {
            case WaitingForCustomer waiting -> course.thenClocks(w -> w.resumeAll(c.at())).events();
            case Resolved resolved when !c.at().isBefore(resolved.at()) -> again(course, c);
            case Closed closed when !c.at().isBefore(closed.at()) && takesIn(closed, c.at()) ->
                    again(course, c);
            default -> course.events();
        };
    }

    private List<ResolutionEvent> again(Course course, HearTwin c) {
        return Reopening.of(policy, course, ReopenReason.COMPLAINED_AGAIN, c.at());
    }

    private static String notJoined(HearLink c) {
        var why =
                c.takesIn()
                        ? "与 %1$s 是同一件事，但此案正等客户选择、补救尚未完成或已结束，未自动并案。 / The same story as"
                                + " %1$s, but not joined by itself: the customer has a choice or a"
                                + " remedy coming here, or it has ended."
                        : "与 %1$s 是同一件事，但该案已撤回或早已结案，未并案。 / The same story as %1$s, but not"
                                + " joined: that one was taken back, or closed long ago.";
        return why.formatted(c.into().reference());
    }
}
