package io.redress.feedback.figures;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.CaseState;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.PromiseEvent.PromiseReminded;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.*;
import io.redress.contract.resolution.TaskEvent;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * What resolution's events say about where a case stands. Each keeps a fact of its own (waiting, an
 * open offer, …), since a change cannot look at what was before; {@link CaseRecordOf} draws the
 * conclusion.
 */
final class FactsOfCase {

    static final String RESOLUTION = "resolution";
    static final String KEPT = "kept";
    static final String BROKEN = "broken";

    private FactsOfCase() {}

    static FactUpdate of(ResolutionEvent event) {
        var facts = FactUpdate.from(RESOLUTION, event.occurredAt());
        return switch (event) {
            case CaseOpened it ->
                    facts.set("category", it.category())
                            .set("severity", it.severity())
                            .set("flags", it.flags())
                            .set("language", it.language())
                            .set("queue", it.queue())
                            .highest("tier", it.tier());
            case CaseReclassified it ->
                    facts.set("category", it.category())
                            .set("severity", it.severity())
                            .set("flags", it.flags())
                            .set("queue", it.queue())
                            .highest("tier", it.tier());
            case CaseAssigned it -> facts.set("assigned", true).set("agent", it.agent());
            case InvestigationStarted ignored ->
                    step(facts, Step.INVESTIGATION)
                            .set("investigating", true)
                            .set("waiting", false)
                            .set("offered", false)
                            .set("underWay", false);
            case InformationRequested it ->
                    answered(step(facts, Step.QUESTION), it.occurredAt()).set("waiting", true);
            case CustomerReplied ignored -> facts.set("waiting", false);
            case ReplyWritten it -> answered(step(facts, Step.REPLY), it.occurredAt());
            case PlanGiven it -> answered(step(facts, Step.PLAN), it.occurredAt());
            case RemedyOffered it ->
                    answered(step(facts, Step.OFFER), it.occurredAt())
                            .set("offers." + it.offerId(), options(it.options()))
                            .set("offered", true)
                            .set("waiting", false);
            case OfferWithdrawn ignored -> facts.set("offered", false);
            case OfferExpired ignored -> facts.set("offered", false);
            case OfferDeclined ignored -> facts.set("offered", false);
            case RemedyAccepted it ->
                    facts.set("accepted." + it.offerId(), it.optionId().toString())
                            .set("offered", false)
                            .set("waiting", false)
                            .set("underWay", true);
            case CaseResolved it ->
                    answered(step(facts, Step.RESOLUTION), it.occurredAt())
                            .set("ended", CaseState.RESOLVED)
                            .set("resolvedAt", it.occurredAt())
                            .earliest("firstResolvedAt", it.occurredAt())
                            .set("resolvers." + it.occurredAt().toEpochMilli(), it.agent());
            case CaseReopened it ->
                    step(facts, Step.REOPENING)
                            .count("reopened")
                            .highest("tier", it.tier())
                            .set("queue", it.queue())
                            .unset("ended")
                            .unset("resolvedAt")
                            .set("assigned", false)
                            .set("investigating", false)
                            .set("waiting", false)
                            .set("offered", false)
                            .set("underWay", false);
            case CaseClosed ignored -> facts.set("ended", CaseState.CLOSED);
            case CaseWithdrawn ignored -> facts.set("ended", CaseState.WITHDRAWN);
            case CaseMerged ignored -> facts.set("ended", CaseState.MERGED);
            case ClockBreached ignored -> facts.count("clocksBreached");
            case NoteAdded ignored -> step(facts, Step.NOTE);
            case ChoiceRefused ignored -> facts;
            case RemedyDelivered ignored -> step(facts, Step.DELIVERY);
            case CaseTransferred it -> facts.set("queue", it.queue());
            case CaseEscalated it -> facts.set("queue", it.queue()).highest("tier", it.tier());
            case PromiseEvent it -> promise(facts, it);
            case ApprovalEvent ignored -> FactUpdate.NONE;
            case TaskEvent ignored -> FactUpdate.NONE;
            case AdvanceEvent ignored -> FactUpdate.NONE;
            case ClockStarted ignored -> FactUpdate.NONE;
            case ClockPaused ignored -> FactUpdate.NONE;
            case ClockResumed ignored -> FactUpdate.NONE;
            case ClockWarned ignored -> FactUpdate.NONE;
            case ClockMet ignored -> FactUpdate.NONE;
        };
    }

    /** To customers only: authorities and partners have clocks of their own. */
    private static FactUpdate promise(FactUpdate facts, PromiseEvent event) {
        return switch (event) {
            case PromiseMade it when it.to() == PromisedTo.CUSTOMER ->
                    facts.set("promised." + it.promiseId(), true);
            case PromiseKept it -> facts.set("promisesEnded." + it.promiseId(), KEPT);
            case PromiseBroken it -> facts.set("promisesEnded." + it.promiseId(), BROKEN);
            case PromiseMade ignored -> FactUpdate.NONE;
            case PromiseReminded ignored -> FactUpdate.NONE;
            case PromiseReleased ignored -> FactUpdate.NONE;
        };
    }

    private static FactUpdate step(FactUpdate facts, Step step) {
        return facts.count("steps." + step.code());
    }

    private static FactUpdate answered(FactUpdate facts, Instant at) {
        return facts.earliest("firstResponseAt", at);
    }

    /** Kinds and money only: descriptions are words to a customer. */
    private static Document options(List<RemedyOption> options) {
        var byId = new Document();
        for (var option : options) {
            byId.append(
                    option.optionId().toString(),
                    option.remedies().stream()
                            .map(
                                    remedy -> {
                                        var kept = new Document("kind", remedy.kind().code());
                                        var amount = remedy.amount();
                                        return amount == null
                                                ? kept
                                                : kept.append(
                                                                "amount",
                                                                amount.amount().toPlainString())
                                                        .append("currency", amount.currency());
                                    })
                            .toList());
        }
        return byId;
    }
}
