package io.redress.resolution.domain;

import io.redress.contract.Severity;
import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.resolution.domain.CaseCommand.HearChoice;
import io.redress.resolution.domain.CaseCommand.HearClosing;
import io.redress.resolution.domain.CaseCommand.HearCustomer;
import io.redress.resolution.domain.CaseCommand.HearCustomerTold;
import io.redress.resolution.domain.CaseCommand.HearJudgement;
import io.redress.resolution.domain.CaseCommand.HearLink;
import io.redress.resolution.domain.CaseCommand.HearRegulator;
import io.redress.resolution.domain.CaseCommand.HearReopening;
import io.redress.resolution.domain.CaseCommand.HearTwin;
import io.redress.resolution.domain.CaseCommand.HearTwinJudgement;
import io.redress.resolution.domain.CaseCommand.HearWithdrawal;
import io.redress.resolution.domain.CaseCommand.Heard;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/**
 * What follows from what other services tell. Nothing here is refused. What leaves no event must be
 * harmless when it is told again after everything that came later, because only events are
 * remembered: hence the comparisons of times.
 */
final class Listening {

    /** Who did it when a rule did. */
    static final String POLICY = "policy";

    private final ResolutionPolicy policy;
    private final Rejudging rejudging;
    private final Joining joining;
    private final Promising promising;
    private final Escalating escalating;

    Listening(ResolutionPolicy policy, Promising promising, Escalating escalating) {
        this.policy = policy;
        this.promising = promising;
        this.escalating = escalating;
        this.rejudging = new Rejudging(policy.queues());
        this.joining = new Joining(policy);
    }

    List<ResolutionEvent> decide(ResolutionCase state, Heard command, Instant now) {
        var course = new Course(policy, state);
        follows(state, command, now).forEach(course::then);
        return isDanger(course.state()) && !isDanger(state)
                ? escalating.up(course, EscalationCause.SEVERITY, POLICY, null, now).events()
                : course.events();
    }

    private static boolean isDanger(ResolutionCase state) {
        return state instanceof Active active && active.file().severity() == Severity.CRITICAL;
    }

    private List<ResolutionEvent> follows(ResolutionCase state, Heard command, Instant now) {
        return switch (command) {
            case CaseCommand.Open c -> open(state, c, now);
            case HearJudgement c -> rejudging.decide(state, c);
            case HearLink c -> joining.link(state, c);
            case HearTwin c -> joining.twin(state, c);
            case HearTwinJudgement c -> rejudging.decide(state, c);
            case HearRegulator c -> promising.toRegulator(state, c);
            case HearCustomer c -> customer(state, c);
            case HearChoice c -> Choice.heard(policy, state, c);
            case HearWithdrawal c -> withdrawal(state, c);
            case HearCustomerTold c -> told(state, c);
            case HearReopening c -> reopening(state, c);
            case HearClosing c -> closing(state, c);
        };
    }

    private List<ResolutionEvent> open(ResolutionCase state, CaseCommand.Open c, Instant now) {
        if (!(state instanceof Unopened)) {
            return List.of();
        }
        var severity = Rejudging.severity(c.category(), c.severity());
        var course =
                new Course(policy, state)
                        .then(
                                new CaseOpened(
                                        state.id(),
                                        c.reference(),
                                        c.category(),
                                        severity,
                                        c.flags(),
                                        c.language(),
                                        policy.queues().queueFor(c.category(), severity),
                                        policy.queues().tierFor(severity),
                                        policy.version(),
                                        now));
        var twin = c.into();
        return twin == null
                ? course.thenClocks(clocks -> clocks.startAll(c.since())).events()
                : course.then(
                                new CaseMerged(
                                        state.id(),
                                        twin.id(),
                                        twin.reference(),
                                        twin.reason(),
                                        POLICY,
                                        now))
                        .events();
    }

    private List<ResolutionEvent> customer(ResolutionCase state, HearCustomer c) {
        var course =
                new Course(policy, state)
                        .then(new CustomerReplied(state.id(), c.messageId(), c.at()));
        return switch (state) {
            case WaitingForCustomer waiting -> course.thenClocks(w -> w.resumeAll(c.at())).events();
            case Closed closed when c.at().isBefore(closed.at().plus(policy.reopenWithin())) ->
                    Reopening.of(policy, course, ReopenReason.CUSTOMER_ASKED, c.at());
            default -> course.events();
        };
    }

    private static List<ResolutionEvent> withdrawal(ResolutionCase state, HearWithdrawal c) {
        var stands =
                switch (state) {
                    case Unopened unopened -> true;
                    case Active active -> active.file().concerns(c.at());
                    case Resolved resolved -> resolved.file().concerns(c.at());
                    default -> false;
                };
        return stands ? List.of(new CaseWithdrawn(state.id(), c.reason(), c.at())) : List.of();
    }

    private List<ResolutionEvent> told(ResolutionCase state, HearCustomerTold c) {
        return new Course(policy, state).thenClocks(clocks -> clocks.customerTold(c.at())).events();
    }

    private List<ResolutionEvent> reopening(ResolutionCase state, HearReopening c) {
        var stands =
                switch (state) {
                    case Resolved resolved -> !c.at().isBefore(resolved.at());
                    case Closed closed -> !c.at().isBefore(closed.at());
                    default -> false;
                };
        return stands
                ? Reopening.of(policy, new Course(policy, state), c.reason(), c.at())
                : List.of();
    }

    private static List<ResolutionEvent> closing(ResolutionCase state, HearClosing c) {
        return state instanceof Resolved resolved && !c.at().isBefore(resolved.at())
                ? List.of(new CaseClosed(state.id(), c.at()))
                : List.of();
    }
}
