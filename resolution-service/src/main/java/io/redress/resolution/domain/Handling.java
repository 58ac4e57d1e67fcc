package io.redress.resolution.domain;

import static io.redress.contract.resolution.ClockKind.FIRST_RESPONSE;
import static io.redress.contract.resolution.ClockKind.PLAN;

import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.InvestigationStarted;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.resolution.domain.CaseCommand.AddNote;
import io.redress.resolution.domain.CaseCommand.AskCustomer;
import io.redress.resolution.domain.CaseCommand.Assign;
import io.redress.resolution.domain.CaseCommand.GivePlan;
import io.redress.resolution.domain.CaseCommand.Investigate;
import io.redress.resolution.domain.CaseCommand.Reply;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Investigating;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;

/** An agent takes a case, finds out, and talks with the customer. */
final class Handling {

    private final ResolutionPolicy policy;

    Handling(ResolutionPolicy policy) {
        this.policy = policy;
    }

    List<ResolutionEvent> assign(ResolutionCase state, Assign c, Instant now) {
        var active = Taking.active(state);
        if (active instanceof Handled handled && c.agent().equals(handled.agent())) {
            return List.of();
        }
        Taking.mayGive(active, c.by(), c.agent());
        return List.of(new CaseAssigned(state.id(), c.agent(), c.by().login(), now));
    }

    /** Also the way back from a wait that has gone on too long, or a remedy that did not work. */
    List<ResolutionEvent> investigate(ResolutionCase state, Investigate c, Instant now) {
        switch (state) {
            case Investigating already -> throw Rule.ALREADY_INVESTIGATING.refuses();
            case OfferMade made -> throw Rule.OFFER_OPEN.refuses();
            default -> {}
        }
        return Taking.begin(policy, state, c.by(), now)
                .then(new InvestigationStarted(state.id(), c.by().login(), c.note(), now))
                .thenClocks(clocks -> clocks.resumeAll(now))
                .events();
    }

    /** Possible after the end too: there is always something to write down. */
    List<ResolutionEvent> note(ResolutionCase state, AddNote c, Instant now) {
        if (state instanceof Unopened) {
            throw Rule.NOT_OPENED.refuses();
        }
        return List.of(new NoteAdded(state.id(), c.by().login(), c.text(), now));
    }

    /** A resolved case may still be answered: the customer may have asked something about it. */
    List<ResolutionEvent> reply(ResolutionCase state, Reply c, Instant now) {
        var course =
                state instanceof Resolved
                        ? new Course(policy, state)
                        : Taking.begin(policy, state, c.by(), now);
        course.then(new ReplyWritten(state.id(), c.messageId(), c.by().login(), c.text(), now));
        return Promising.answered(course, c.by().login(), now)
                .thenClocks(clocks -> clocks.meet(now, FIRST_RESPONSE))
                .events();
    }

    List<ResolutionEvent> plan(ResolutionCase state, GivePlan c, Instant now) {
        var course = Taking.begin(policy, state, c.by(), now);
        if (!c.answerBy().isAfter(now)) {
            throw Rule.TIME_PAST.refuses(c.answerBy());
        }
        course.then(
                new PlanGiven(
                        state.id(),
                        c.messageId(),
                        c.by().login(),
                        c.text(),
                        c.answerBy(),
                        c.answerVia(),
                        now));
        return Promising.answered(course, c.by().login(), now)
                .then(answerPromised(state, c, now))
                .thenClocks(clocks -> clocks.meet(now, FIRST_RESPONSE, PLAN))
                .events();
    }

    /** A plan says until when the customer hears from us: our word like any other. */
    private PromiseMade answerPromised(ResolutionCase state, GivePlan c, Instant now) {
        var remindAt = c.answerBy().minus(policy.promises().remindBefore());
        return new PromiseMade(
                state.id(),
                c.messageId(),
                PromiseKind.ANSWER,
                PromisedTo.CUSTOMER,
                c.text(),
                c.by().login(),
                null,
                c.answerBy(),
                remindAt.isBefore(now) ? now : remindAt,
                c.by().login(),
                now);
    }

    List<ResolutionEvent> ask(ResolutionCase state, AskCustomer c, Instant now) {
        if (state instanceof OfferMade) {
            throw Rule.OFFER_OPEN.refuses();
        }
        return Taking.begin(policy, state, c.by(), now)
                .then(
                        new InformationRequested(
                                state.id(), c.messageId(), c.by().login(), c.question(), now))
                .thenClocks(clocks -> clocks.meet(now, FIRST_RESPONSE))
                .thenClocks(clocks -> clocks.pauseAll(now))
                .events();
    }
}
