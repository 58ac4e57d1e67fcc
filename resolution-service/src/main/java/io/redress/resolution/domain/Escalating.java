package io.redress.resolution.domain;

import static io.redress.resolution.domain.policy.EscalationPolicy.TOP_TIER;

import io.redress.contract.Severity;
import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.EscalationCommand.Escalate;
import io.redress.resolution.domain.EscalationCommand.Transfer;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.policy.EscalationPolicy;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case goes up a tier, to another person each time; or over to those whose matter it is. */
final class Escalating {

    private final ResolutionPolicy policy;
    private final EscalationPolicy rules;

    Escalating(ResolutionPolicy policy) {
        this.policy = policy;
        this.rules = policy.escalation();
    }

    List<ResolutionEvent> decide(ResolutionCase state, EscalationCommand command, Instant now) {
        return switch (command) {
            case Escalate c -> escalate(state, c, now);
            case Transfer c -> transfer(state, c, now);
        };
    }

    private List<ResolutionEvent> escalate(ResolutionCase state, Escalate c, Instant now) {
        var active = Taking.active(state);
        if (isAtTheTop(active) && !(active instanceof Handled handled && handled.agent() != null)) {
            throw Rule.AT_THE_TOP.refuses();
        }
        var cause = c.demanded() ? EscalationCause.CUSTOMER_DEMAND : EscalationCause.AGENT_ASKED;
        var course = new Course(policy, state);
        step(course, active, cause, c.by().login(), c.reason(), now);
        return course.events();
    }

    private List<ResolutionEvent> transfer(ResolutionCase state, Transfer c, Instant now) {
        var active = Taking.active(state);
        var mine = active instanceof Handled handled && c.by().login().equals(handled.agent());
        if (!mine
                && !c.by().supervises()
                && active instanceof Handled handled
                && handled.agent() != null) {
            throw Rule.NOT_YOURS.refuses();
        }
        if (!policy.queues().names().contains(c.queue())) {
            throw Rule.NO_SUCH_QUEUE.refuses(c.queue(), String.join(", ", policy.queues().names()));
        }
        return List.of(
                new CaseTransferred(
                        state.id(), c.queue(), c.agent(), c.summary(), c.by().login(), now));
    }

    /**
     * One step up by itself. While a case waits to be taken after the last step, only danger takes it
     * further: nobody has had it since.
     */
    Course up(
            Course course, EscalationCause cause, String by, @Nullable String reason, Instant now) {
        if (course.state() instanceof Active active && maySpeakUp(active, cause)) {
            step(course, active, cause, by, reason, now);
        }
        return course;
    }

    private boolean maySpeakUp(Active active, EscalationCause cause) {
        var escalation = active.file().matters().escalation();
        return cause == EscalationCause.SEVERITY ? !escalation.isEmergency() : !escalation.waits();
    }

    /** Danger calls the next on the list; everything else goes one tier up. */
    void notTaken(Course course, Instant now) {
        if (!(course.state() instanceof Active active)) {
            return;
        }
        var due = active.file().matters().escalation().nextDue();
        if (due.isPresent() && !now.isBefore(due.get())) {
            step(course, active, EscalationCause.NOT_TAKEN, Listening.POLICY, null, now);
        }
    }

    private void step(
            Course course,
            Active active,
            EscalationCause cause,
            String by,
            @Nullable String reason,
            Instant now) {
        var file = active.file();
        var step = file.matters().escalation().step() + 1;
        var danger = file.severity() == Severity.CRITICAL;
        var tier = danger ? TOP_TIER : Math.min(file.tier() + 1, TOP_TIER);
        course.then(
                new CaseEscalated(
                        file.id(),
                        cause,
                        tier,
                        file.queue(),
                        step,
                        active instanceof Handled handled ? handled.agent() : null,
                        danger ? callAgainAt(step, now) : takeBy(tier, now),
                        danger ? rules.emergency().called(step) : null,
                        by,
                        reason,
                        now));
    }

    private @Nullable Instant callAgainAt(int step, Instant now) {
        var emergency = rules.emergency();
        return step < emergency.calls() ? now.plus(emergency.takeWithin()) : null;
    }

    private @Nullable Instant takeBy(int tier, Instant now) {
        return tier < TOP_TIER ? policy.after(now, rules.takeWithin()) : null;
    }

    private static boolean isAtTheTop(Active active) {
        return active.file().tier() == TOP_TIER && active.file().matters().escalation().waits();
    }
}
