package io.redress.resolution.domain;

import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/** Worked on again from the start: nobody's, in its old queue, all clocks new, the previous agent shut out. */
final class Reopening {

    private Reopening() {}

    /** @throws io.redress.platform.Refusal when the case is neither resolved nor closed */
    static List<ResolutionEvent> of(
            ResolutionPolicy policy, Course course, ReopenReason reason, Instant at) {
        var reopened =
                switch (course.state()) {
                    case Resolved r -> reopened(r.file(), r.agent(), reason, at);
                    case Closed c -> reopened(c.file(), c.agent(), reason, at);
                    default -> throw Rule.NOT_ENDED.refuses();
                };
        course.then(reopened).thenClocks(clocks -> clocks.startAll(at));
        return isOftenReopened(policy, course.state())
                ? new Escalating(policy)
                        .up(course, EscalationCause.REOPENED, Listening.POLICY, null, at)
                        .events()
                : course.events();
    }

    private static boolean isOftenReopened(ResolutionPolicy policy, ResolutionCase state) {
        return state instanceof Active active
                && active.file().matters().escalation().reopenings()
                        >= policy.escalation().reopenings();
    }

    private static CaseReopened reopened(
            CaseFile file, String agent, ReopenReason reason, Instant at) {
        return new CaseReopened(file.id(), reason, agent, file.queue(), file.tier(), at);
    }
}
