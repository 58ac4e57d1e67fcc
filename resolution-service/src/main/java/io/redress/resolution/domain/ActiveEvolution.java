package io.redress.resolution.domain;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.InvestigationStarted;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.contract.resolution.ResolutionEvent.OfferWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyDelivered;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.contract.resolution.TaskEvent;
import io.redress.resolution.domain.CaseFile.PastOffer.End;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Investigating;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import io.redress.resolution.domain.clock.Clocks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fold of a case that is worked on. Exhaustive, so that a new kind of event does not compile unseen. */
final class ActiveEvolution {

    private ActiveEvolution() {}

    static ResolutionCase evolve(Active state, ResolutionEvent event) {
        var file = state.file();
        return switch (event) {
            case CaseAssigned e -> assigned(state.with(file.noting(e)), e.agent());
            case CaseEscalated e -> escalated(state.with(file.escalated(e)));
            case CaseTransferred e -> transferred(state.with(file.transferred(e)), e.agent());
            case PromiseEvent e -> state.with(file.noting(e));
            case ApprovalEvent e -> state.with(file.noting(e));
            case TaskEvent e -> state.with(file.noting(e));
            case AdvanceEvent e -> state.with(file.noting(e));
            case InvestigationStarted e ->
                    state instanceof Handled handled
                            ? new Investigating(file, handled.agent())
                            : state;
            case ReplyWritten e -> state.with(file.answeredCustomer());
            case PlanGiven e -> state.with(file.answeredCustomer());
            case InformationRequested e ->
                    state instanceof Handled handled
                            ? new WaitingForCustomer(handled.working(), e.occurredAt())
                                    .with(file.answeredCustomer())
                            : state;
            case CustomerReplied e ->
                    (state instanceof WaitingForCustomer waiting ? waiting.working() : state)
                            .with(file.heardCustomer());
            case ClockStarted e -> state.with(file.with(file.clocks().after(e)));
            case ClockPaused e -> state.with(file.with(file.clocks().after(e)));
            case ClockResumed e -> state.with(file.with(file.clocks().after(e)));
            case ClockWarned e -> state.with(file.with(file.clocks().after(e)));
            case ClockBreached e -> state.with(file.with(file.clocks().after(e)));
            case ClockMet e -> state.with(file.with(file.clocks().after(e)));
            case RemedyOffered e ->
                    state instanceof Handled handled
                            ? new OfferMade(
                                            handled.working(),
                                            new Offer(
                                                    e.offerId(),
                                                    e.options(),
                                                    e.text(),
                                                    e.expiresAt()))
                                    .with(file.answeredCustomer())
                            : state;
            case OfferWithdrawn e -> offerEnded(state, e.offerId(), End.WITHDRAWN);
            case OfferExpired e -> offerEnded(state, e.offerId(), End.EXPIRED);
            case OfferDeclined e -> offerEnded(state, e.offerId(), End.DECLINED);
            case RemedyAccepted e -> accepted(state, e.offerId(), e.optionId());
            case RemedyDelivered e -> delivered(state);
            case CaseResolved e ->
                    new Resolved(file.with(Clocks.NONE).noting(e), e.agent(), e.occurredAt());
            case CaseWithdrawn e ->
                    new Withdrawn(state.id(), file.with(Clocks.NONE), e.occurredAt());
            case CaseMerged e ->
                    new Merged(
                            state.id(),
                            file.with(Clocks.NONE),
                            e.into(),
                            e.intoReference(),
                            e.occurredAt());
            case CaseReclassified e -> state.with(file.rejudged(e));
            case CaseOpened e -> state;
            case NoteAdded e -> state;
            case ChoiceRefused e -> state;
            case CaseReopened e -> state;
            case CaseClosed e -> state;
        };
    }

    private static ResolutionCase offerEnded(Active state, UUID offerId, End end) {
        return state instanceof OfferMade made && made.offer().offerId().equals(offerId)
                ? made.working().with(made.file().past(offerId, end))
                : state;
    }

    private static ResolutionCase accepted(Active state, UUID offerId, UUID optionId) {
        if (!(state instanceof OfferMade made) || !made.offer().offerId().equals(offerId)) {
            return state;
        }
        var file = made.file().past(offerId, End.ACCEPTED);
        return made.offer()
                .option(optionId)
                .<ResolutionCase>map(
                        option -> new RemedyUnderWay(file, made.agent(), offerId, option, false))
                .orElse(state);
    }

    private static ResolutionCase assigned(Active state, String agent) {
        return switch (state) {
            case Open open -> new Assigned(open.file(), agent);
            case Handled handled -> handled.with(handled.working().handedTo(agent));
        };
    }

    /** Nobody has it; what the customer may choose, or has chosen, stays as it is. */
    private static ResolutionCase escalated(Active state) {
        return switch (state) {
            case Open open -> open;
            case Assigned assigned -> new Open(assigned.file());
            case Handled handled -> handled.with(handled.working().handedTo(null));
        };
    }

    private static ResolutionCase transferred(Active state, @Nullable String agent) {
        return agent == null ? escalated(state) : assigned(state, agent);
    }

    private static ResolutionCase delivered(Active state) {
        return state instanceof Handled handled && handled.working() instanceof RemedyUnderWay r
                ? handled.with(
                        new RemedyUnderWay(r.file(), r.agent(), r.offerId(), r.option(), true))
                : state;
    }
}
