package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.CaseCommand.AddNote;
import io.redress.resolution.domain.CaseCommand.AskCustomer;
import io.redress.resolution.domain.CaseCommand.Assign;
import io.redress.resolution.domain.CaseCommand.Deliver;
import io.redress.resolution.domain.CaseCommand.GivePlan;
import io.redress.resolution.domain.CaseCommand.Handle;
import io.redress.resolution.domain.CaseCommand.Heard;
import io.redress.resolution.domain.CaseCommand.Investigate;
import io.redress.resolution.domain.CaseCommand.MakeOffer;
import io.redress.resolution.domain.CaseCommand.Merge;
import io.redress.resolution.domain.CaseCommand.RecordChoice;
import io.redress.resolution.domain.CaseCommand.Reopen;
import io.redress.resolution.domain.CaseCommand.Reply;
import io.redress.resolution.domain.CaseCommand.Resolve;
import io.redress.resolution.domain.CaseCommand.WithdrawOffer;
import io.redress.resolution.domain.CaseCommand.WithdrawOnBehalf;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/**
 * What follows from a command, given a state, a policy and the time. Pure: the same arguments give
 * the same events, and nothing is changed.
 */
public final class CaseDecider {

    private final Listening listening;
    private final Handling handling;
    private final Offering offering;
    private final Ending ending;
    private final Promising promising;
    private final Escalating escalating;
    private final Approving approving;
    private final Tasking tasking;
    private final Advancing advancing;
    private final DueWork dueWork;

    public CaseDecider(ResolutionPolicy policy) {
        this.escalating = new Escalating(policy);
        this.handling = new Handling(policy);
        this.offering = new Offering(policy);
        this.ending = new Ending(policy);
        this.promising = new Promising(policy, escalating);
        this.listening = new Listening(policy, promising, escalating);
        this.approving = new Approving(policy, offering);
        this.tasking = new Tasking(policy);
        this.advancing = new Advancing(policy);
        this.dueWork = new DueWork(policy, promising, escalating, approving, tasking, advancing);
    }

    /** @throws io.redress.platform.Refusal when a rule says no to a colleague; never for what was heard */
    public List<ResolutionEvent> decide(ResolutionCase state, CaseCommand command, Instant now) {
        return switch (command) {
            case Heard heard -> listening.decide(state, heard, now);
            case Handle c -> decide(state, c, now);
            case PromiseCommand c -> promising.decide(state, c, now);
            case EscalationCommand c -> escalating.decide(state, c, now);
            case ApprovalCommand c -> approving.decide(state, c, now);
            case TaskCommand c -> tasking.decide(state, c, now);
            case AdvanceCommand c -> advancing.decide(state, c, now);
        };
    }

    /** What has fallen due by now: warnings, breaches, expired offers. */
    public List<ResolutionEvent> due(ResolutionCase state, Instant now) {
        return dueWork.due(state, now);
    }

    private List<ResolutionEvent> decide(ResolutionCase state, Handle command, Instant now) {
        return switch (command) {
            case Assign c -> handling.assign(state, c, now);
            case Investigate c -> handling.investigate(state, c, now);
            case AddNote c -> handling.note(state, c, now);
            case Reply c -> handling.reply(state, c, now);
            case GivePlan c -> handling.plan(state, c, now);
            case AskCustomer c -> handling.ask(state, c, now);
            case MakeOffer c -> approving.offer(state, c, now);
            case WithdrawOffer c -> offering.withdraw(state, c, now);
            case RecordChoice c -> offering.choose(state, c, now);
            case Deliver c -> offering.deliver(state, c, now);
            case Resolve c -> ending.resolve(state, c, now);
            case Reopen c -> ending.reopen(state, c, now);
            case Merge c -> ending.merge(state, c, now);
            case WithdrawOnBehalf c -> ending.withdraw(state, c, now);
        };
    }
}
