package io.redress.intake.journey;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.CaseState;
import io.redress.contract.resolution.EscalationEvent;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The case as its customer sees it: no agent's name, no note, no queue. An answer of the customer only
 * takes the question away: whether it ended a wait is for {@link Journey} to see, since a change
 * cannot look at the state before it.
 */
final class ResolutionFields {

    private static final String STATE = "case.state";

    private ResolutionFields() {}

    static @Nullable Update update(ResolutionEvent event) {
        return switch (event) {
            case CaseOpened it -> state(CaseState.OPEN).set("case.openedAt", it.occurredAt());
            case CaseAssigned ignored -> state(CaseState.ASSIGNED);
            case InvestigationStarted ignored -> state(CaseState.INVESTIGATING);
            case InformationRequested it ->
                    state(CaseState.WAITING_FOR_CUSTOMER).set("case.question", it.question());
            case CustomerReplied ignored -> new Update().unset("case.question");
            case PlanGiven it -> new Update().set("case.answerBy", it.answerBy());
            case ClockStarted it -> due(it.clock().code(), it.dueAt());
            case ClockResumed it -> due(it.clock().code(), it.dueAt());
            case ClockPaused it -> new Update().unset("case.due." + it.clock().code());
            case ClockMet it -> new Update().unset("case.due." + it.clock().code());
            case RemedyOffered it ->
                    state(CaseState.OFFER_MADE)
                            .set("case.offer", offer(it))
                            .set("case.offered." + it.offerId(), offer(it));
            case OfferWithdrawn it ->
                    offerEnded(it.offerId(), "withdrawn")
                            .set(STATE, CaseState.INVESTIGATING.code());
            case OfferExpired it ->
                    offerEnded(it.offerId(), "expired").set(STATE, CaseState.INVESTIGATING.code());
            case OfferDeclined it ->
                    offerEnded(it.offerId(), "declined").set(STATE, CaseState.INVESTIGATING.code());
            case RemedyAccepted it ->
                    offerEnded(it.offerId(), "accepted")
                            .set(STATE, CaseState.REMEDY_UNDER_WAY.code())
                            .set("case.chosen", it.optionId().toString());
            case ChoiceRefused it ->
                    new Update().set("case.refusals." + it.offerId(), it.reason().code());
            case RemedyDelivered it -> new Update().set("case.deliveredAt", it.occurredAt());
            case CaseResolved it ->
                    state(CaseState.RESOLVED).set("case.resolvedAt", it.occurredAt());
            case CaseReopened ignored ->
                    state(CaseState.OPEN)
                            .unset("case.resolvedAt")
                            .unset("case.answerBy")
                            .unset("case.chosen");
            case CaseClosed ignored -> state(CaseState.CLOSED);
            case CaseWithdrawn ignored -> state(CaseState.WITHDRAWN);
            case CaseMerged it ->
                    state(CaseState.MERGED).set("case.mergedInto", it.intoReference().value());
            case PromiseMade it
                    when it.to() == PromisedTo.CUSTOMER && it.kind() != PromiseKind.ANSWER ->
                    new Update().set("case.promises." + it.promiseId(), promise(it));
            case PromiseKept it -> new Update().unset("case.promises." + it.promiseId());
            case PromiseBroken it -> new Update().unset("case.promises." + it.promiseId());
            case PromiseReleased it -> new Update().unset("case.promises." + it.promiseId());
            case PromiseEvent ignored -> null;
            case EscalationEvent ignored -> null;
            case ApprovalEvent ignored -> null;
            case TaskEvent ignored -> null;
            case AdvanceEvent ignored -> null;
            case CaseReclassified ignored -> null;
            case NoteAdded ignored -> null;
            case ReplyWritten ignored -> null;
            case ClockWarned ignored -> null;
            case ClockBreached ignored -> null;
        };
    }

    private static Document promise(PromiseMade promise) {
        return new Document("what", promise.what())
                .append("dueAt", java.util.Date.from(promise.dueAt()));
    }

    private static Update state(CaseState state) {
        return new Update().set(STATE, state.code());
    }

    private static Update due(String clock, Instant dueAt) {
        return new Update().set("case.due." + clock, dueAt);
    }

    private static Update offerEnded(UUID offerId, String how) {
        return new Update().set("case.ended." + offerId, how).unset("case.offer");
    }

    private static Document offer(RemedyOffered offered) {
        return new Document("offerId", offered.offerId().toString())
                .append("text", offered.text())
                .append("expiresAt", java.util.Date.from(offered.expiresAt()))
                .append(
                        "options",
                        offered.options().stream().map(ResolutionFields::option).toList());
    }

    private static Document option(RemedyOption option) {
        List<Document> remedies = option.remedies().stream().map(ResolutionFields::remedy).toList();
        return new Document("optionId", option.optionId().toString()).append("remedies", remedies);
    }

    private static Document remedy(Remedy remedy) {
        var money = remedy.amount();
        return new Document("kind", remedy.kind().code())
                .append("amount", money == null ? null : money.amount().toPlainString())
                .append("currency", money == null ? null : money.currency())
                .append("description", remedy.description());
    }
}
