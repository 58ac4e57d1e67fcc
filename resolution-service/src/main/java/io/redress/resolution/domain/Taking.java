package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Ended;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.policy.EscalationPolicy;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;

/** Who may have a case. Working on one that nobody has takes it. */
final class Taking {

    private Taking() {}

    static void mayGive(Active state, Colleague by, String agent) {
        if (agent.equals(state.file().excludedAgent()) && !mayBringBack(by, agent)) {
            throw Rule.EXCLUDED.refuses();
        }
        if (by.supervises()) {
            return;
        }
        var mine = state instanceof Handled handled && by.login().equals(handled.agent());
        if (!agent.equals(by.login()) && !mine) {
            throw Rule.NOT_FOR_OTHERS.refuses();
        }
        if (!isFree(state) && !mine) {
            throw Rule.NOT_YOURS.refuses();
        }
        if (state.file().matters().escalation().waits() && by.tier() < state.file().tier()) {
            throw Rule.TIER_TOO_LOW.refuses(state.file().tier());
        }
    }

    /** Who had a case does not take it back by themselves; a supervisor may give it back to them. */
    private static boolean mayBringBack(Colleague by, String agent) {
        return by.supervises()
                && (!by.login().equals(agent) || by.tier() == EscalationPolicy.TOP_TIER);
    }

    /** Nobody has it, or nobody any more since it went up. */
    static boolean isFree(Active state) {
        return !(state instanceof Handled handled) || handled.agent() == null;
    }

    /**
     * A course that starts with the case in somebody's hands: its agent's, or those of the colleague
     * who acts first. A colleague may lend a hand on another's case, which stays the other's.
     */
    static Course begin(ResolutionPolicy policy, ResolutionCase state, Colleague by, Instant now) {
        var active = active(state);
        var course = new Course(policy, state);
        if (isFree(active)) {
            mayGive(active, by, by.login());
            course.then(new CaseAssigned(state.id(), by.login(), by.login(), now));
        }
        return course;
    }

    static Active active(ResolutionCase state) {
        return switch (state) {
            case Unopened unopened -> throw Rule.NOT_OPENED.refuses();
            case Active active -> active;
            case Ended ended -> throw Rule.ENDED.refuses();
        };
    }
}
