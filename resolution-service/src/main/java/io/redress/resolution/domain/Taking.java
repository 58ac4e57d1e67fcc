package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Ended;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import java.time.Instant;

/** Who may have a case. Working on one that nobody has takes it. */
final class Taking {

    private Taking() {}

    static void mayGive(Active state, Colleague by, String agent) {
        if (agent.equals(state.file().excludedAgent()) && !by.supervises()) {
            throw Rule.EXCLUDED.refuses();
        }
        if (by.supervises()) {
            return;
        }
        var mine = state instanceof Handled handled && handled.agent().equals(by.login());
        if (!agent.equals(by.login()) && !mine) {
            throw Rule.NOT_FOR_OTHERS.refuses();
        }
        if (state instanceof Handled && !mine) {
            throw Rule.NOT_YOURS.refuses();
        }
    }

    /**
     * A course that starts with the case in somebody's hands: its agent's, or those of the colleague
     * who acts first. A colleague may lend a hand on another's case, which stays the other's.
     */
    static Course begin(ResolutionCase state, Colleague by, Instant now) {
        var active = active(state);
        var course = new Course(state);
        if (active instanceof Open) {
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
