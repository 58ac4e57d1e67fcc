package io.redress.resolution.domain.dossier;

import io.redress.contract.resolution.DossierEvent;
import io.redress.contract.resolution.DossierEvent.CustomerMarkConfirmed;
import io.redress.contract.resolution.DossierEvent.CustomerMarkLifted;
import io.redress.contract.resolution.DossierEvent.CustomerMarked;
import io.redress.contract.resolution.DossierEvent.DisputeHandedOver;
import io.redress.contract.resolution.DossierEvent.EntitlementFactsRecorded;
import io.redress.contract.resolution.DossierEvent.RegulatorOutcomeReceived;
import io.redress.contract.resolution.DossierEvent.RootCauseFound;
import io.redress.resolution.domain.dossier.Dossier.Marked;
import io.redress.resolution.domain.dossier.DossierCommand.ConfirmMark;
import io.redress.resolution.domain.dossier.DossierCommand.FindCause;
import io.redress.resolution.domain.dossier.DossierCommand.HandOver;
import io.redress.resolution.domain.dossier.DossierCommand.LiftMark;
import io.redress.resolution.domain.dossier.DossierCommand.MarkCustomer;
import io.redress.resolution.domain.dossier.DossierCommand.RecordFacts;
import io.redress.resolution.domain.dossier.DossierCommand.RecordOutcome;
import java.time.Instant;
import java.util.List;

/** What follows from a command on a dossier. Pure; what is written down already gives nothing new. */
public final class DossierDecider {

    private final CauseTree causes;

    public DossierDecider(CauseTree causes) {
        this.causes = causes;
    }

    /** @throws io.redress.platform.Refusal when a rule says no */
    public List<DossierEvent> decide(Dossier state, DossierCommand command, Instant now) {
        return switch (command) {
            case RecordFacts c -> facts(state, c, now);
            case FindCause c -> cause(state, c, now);
            case MarkCustomer c -> mark(state, c, now);
            case ConfirmMark c -> confirm(state, c, now);
            case LiftMark c -> lift(state, c, now);
            case HandOver c -> handOver(state, c, now);
            case RecordOutcome c -> outcome(state, c, now);
        };
    }

    private static List<DossierEvent> facts(Dossier state, RecordFacts c, Instant now) {
        var known = state.sheet();
        return known != null && known.facts().equals(c.facts())
                ? List.of()
                : List.of(new EntitlementFactsRecorded(state.id(), c.facts(), c.by(), now));
    }

    private List<DossierEvent> cause(Dossier state, FindCause c, Instant now) {
        if (!causes.has(c.cause())) {
            throw DossierRule.UNKNOWN_CAUSE.refusal();
        }
        return List.of(
                new RootCauseFound(
                        state.id(), c.cause(), c.product(), c.supplier(), c.note(), c.by(), now));
    }

    private static List<DossierEvent> mark(Dossier state, MarkCustomer c, Instant now) {
        return state.marked(c.mark()).isPresent()
                ? List.of()
                : List.of(new CustomerMarked(state.id(), c.mark(), c.reason(), c.by(), now));
    }

    private static List<DossierEvent> confirm(Dossier state, ConfirmMark c, Instant now) {
        Marked marked = state.marked(c.mark()).orElseThrow(DossierRule.NOT_MARKED::refusal);
        if (marked.by().equals(c.by())) {
            throw DossierRule.OWN_MARK.refusal();
        }
        return marked.confirmedBy() != null
                ? List.of()
                : List.of(new CustomerMarkConfirmed(state.id(), c.mark(), c.by(), now));
    }

    private static List<DossierEvent> lift(Dossier state, LiftMark c, Instant now) {
        if (state.marked(c.mark()).isEmpty()) {
            throw DossierRule.NOT_MARKED.refusal();
        }
        return List.of(new CustomerMarkLifted(state.id(), c.mark(), c.reason(), c.by(), now));
    }

    private static List<DossierEvent> handOver(Dossier state, HandOver c, Instant now) {
        if (state.dispute(c.disputeId()).isPresent()) {
            return List.of();
        }
        var lies =
                state.disputes().stream()
                        .anyMatch(each -> each.door() == c.door() && each.ending() == null);
        if (lies) {
            throw DossierRule.DOOR_OPEN.refusal();
        }
        return List.of(
                new DisputeHandedOver(
                        state.id(),
                        c.disputeId(),
                        c.door(),
                        c.body(),
                        c.answerBy(),
                        c.note(),
                        c.by(),
                        now));
    }

    private static List<DossierEvent> outcome(Dossier state, RecordOutcome c, Instant now) {
        var dispute =
                state.dispute(c.disputeId()).orElseThrow(DossierRule.NO_SUCH_DISPUTE::refusal);
        if (dispute.ending() != null) {
            throw DossierRule.OUTCOME_KNOWN.refusal();
        }
        return List.of(
                new RegulatorOutcomeReceived(
                        state.id(), c.disputeId(), c.outcome(), c.award(), c.text(), c.by(), now));
    }
}
