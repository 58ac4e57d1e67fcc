package io.redress.resolution.domain;

import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.resolution.domain.CaseCommand.Merge;
import io.redress.resolution.domain.CaseCommand.Reopen;
import io.redress.resolution.domain.CaseCommand.Resolve;
import io.redress.resolution.domain.CaseCommand.WithdrawOnBehalf;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/** A case is resolved, taken back, merged; and a supervisor brings one back. */
final class Ending {

    private final ResolutionPolicy policy;

    Ending(ResolutionPolicy policy) {
        this.policy = policy;
    }

    /** The outcome is itself an answer and leaves nothing to plan, so it meets every clock. */
    List<ResolutionEvent> resolve(ResolutionCase state, Resolve c, Instant now) {
        var active = Taking.active(state);
        nothingIsPromised(active);
        if (!active.file().matters().approvals().waiting().isEmpty()) {
            throw Rule.APPROVAL_WAITS.refuses();
        }
        if (c.manner() == Manner.TRANSFERRED) {
            throw Rule.MANNER.refuses(c.manner().code());
        }
        var course = Taking.begin(policy, state, c.by(), now);
        var reply = c.reply();
        if (reply != null) {
            course.then(
                    new ReplyWritten(
                            state.id(), reply.messageId(), c.by().login(), reply.text(), now));
        }
        return Promising.answered(course, c.by().login(), now)
                .thenClocks(clocks -> clocks.meet(now, ClockKind.values()))
                .then(new CaseResolved(state.id(), c.by().login(), c.manner(), c.summary(), now))
                .events();
    }

    List<ResolutionEvent> reopen(ResolutionCase state, Reopen c, Instant now) {
        if (!c.by().supervises()) {
            throw Rule.SUPERVISOR_ONLY.refuses();
        }
        return Reopening.of(policy, new Course(policy, state), c.reason(), now);
    }

    List<ResolutionEvent> merge(ResolutionCase state, Merge c, Instant now) {
        var active = Taking.active(state);
        if (c.into().id().equals(state.id())) {
            throw Rule.MERGE_INTO_ITSELF.refuses();
        }
        nothingIsPromised(active);
        return List.of(
                new CaseMerged(
                        state.id(),
                        c.into().id(),
                        c.into().reference(),
                        c.into().reason(),
                        c.by().login(),
                        now));
    }

    List<ResolutionEvent> withdraw(ResolutionCase state, WithdrawOnBehalf c, Instant now) {
        if (!(state instanceof Resolved)) {
            Taking.active(state);
        }
        return List.of(new CaseWithdrawn(state.id(), c.reason(), now));
    }

    /** Nothing that the customer may choose, or has chosen, is left hanging. */
    private static void nothingIsPromised(Active state) {
        if (state instanceof OfferMade) {
            throw Rule.OFFER_OPEN.refuses();
        }
        if (isPromiseOpen(state)) {
            throw Rule.PROMISE_OPEN.refuses();
        }
        if (isSomethingPromised(state)) {
            throw Rule.NOT_DELIVERED.refuses();
        }
    }

    /** The outcome is the answer that the customer was promised; anything else is kept or released first. */
    private static boolean isPromiseOpen(Active state) {
        return state.file()
                .matters()
                .promises()
                .open()
                .anyMatch(promise -> !promise.isAnswerToCustomer());
    }

    static boolean isSomethingPromised(Active state) {
        return state instanceof OfferMade
                || isPromiseOpen(state)
                || (state instanceof Handled handled
                        && handled.working() instanceof RemedyUnderWay remedy
                        && !remedy.delivered());
    }
}
