package io.redress.resolution.stories;

import io.redress.contract.EventTypes;
import io.redress.contract.Money;
import io.redress.contract.resolution.AdvanceEvent.AdvanceRecovered;
import io.redress.contract.resolution.AdvanceEvent.AdvanceWrittenOff;
import io.redress.contract.resolution.AdvanceEvent.CompensationAdvanced;
import io.redress.contract.resolution.ApprovalEvent.ApprovalGranted;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRefused;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.ApprovalEvent.ApprovalWithdrawn;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.InvestigationStarted;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyDelivered;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.contract.resolution.TaskEvent.TaskAnswered;
import io.redress.contract.resolution.TaskEvent.TaskCancelled;
import io.redress.contract.resolution.TaskEvent.TaskGiven;
import java.util.Optional;

/** What a line of a case's timeline says about an event. */
public final class Steps {

    private static final String PREFIX = "io.redress.resolution.";

    private Steps() {}

    /** The event's own name, such as {@code remedy-offered}. */
    public static String kind(ResolutionEvent event) {
        var name = EventTypes.of(event).name().substring(PREFIX.length());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** A colleague's login; empty for what the customer, a rule or time did. */
    public static Optional<String> by(ResolutionEvent event) {
        return switch (event) {
            case CaseReclassified e -> Optional.of(e.by());
            case CaseAssigned e -> Optional.of(e.assignedBy());
            case InvestigationStarted e -> Optional.of(e.agent());
            case NoteAdded e -> Optional.of(e.agent());
            case ReplyWritten e -> Optional.of(e.agent());
            case PlanGiven e -> Optional.of(e.agent());
            case InformationRequested e -> Optional.of(e.agent());
            case RemedyOffered e -> Optional.of(e.agent());
            case OfferWithdrawn e -> Optional.of(e.agent());
            case RemedyDelivered e -> Optional.of(e.agent());
            case CaseResolved e -> Optional.of(e.agent());
            case CaseMerged e -> Optional.of(e.mergedBy());
            case PromiseMade e -> Optional.of(e.madeBy());
            case PromiseKept e -> Optional.of(e.by());
            case PromiseBroken e -> Optional.ofNullable(e.by());
            case PromiseReleased e -> Optional.of(e.by());
            case CaseEscalated e -> Optional.of(e.by());
            case CaseTransferred e -> Optional.of(e.by());
            case ApprovalRequested e -> Optional.of(e.agent());
            case ApprovalGranted e -> Optional.of(e.by());
            case ApprovalRefused e -> Optional.of(e.by());
            case ApprovalWithdrawn e -> Optional.of(e.by());
            case TaskGiven e -> Optional.of(e.by());
            case TaskAnswered e -> Optional.of(e.by());
            case TaskCancelled e -> Optional.of(e.by());
            case CompensationAdvanced e -> Optional.of(e.by());
            case AdvanceRecovered e -> Optional.of(e.by());
            case AdvanceWrittenOff e -> Optional.of(e.by());
            default -> Optional.empty();
        };
    }

    public static boolean byCustomer(ResolutionEvent event) {
        return switch (event) {
            case CustomerReplied e -> true;
            case RemedyAccepted e -> true;
            case OfferDeclined e -> true;
            case CaseWithdrawn e -> true;
            default -> false;
        };
    }

    /** What somebody wrote with it, or to whom they gave it; who takes a case is named once. */
    public static Optional<String> text(ResolutionEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseAssigned e -> e.agent().equals(e.assignedBy()) ? null : e.agent();
                    case InvestigationStarted e -> e.note();
                    case NoteAdded e -> e.text();
                    case ReplyWritten e -> e.text();
                    case PlanGiven e -> e.text();
                    case InformationRequested e -> e.question();
                    case RemedyOffered e -> e.text();
                    case OfferWithdrawn e -> e.reason();
                    case OfferDeclined e -> e.comment();
                    case RemedyDelivered e -> e.note();
                    case CaseResolved e -> e.summary();
                    case CaseWithdrawn e -> e.reason();
                    case CaseMerged e -> e.intoReference() + ": " + e.reason();
                    case PromiseMade e -> e.what();
                    case PromiseKept e -> e.note();
                    case PromiseBroken e -> e.what();
                    case PromiseReleased e -> e.note();
                    case CaseEscalated e -> e.reason();
                    case CaseTransferred e -> e.summary();
                    case ApprovalRequested e -> e.text();
                    case ApprovalGranted e -> e.note();
                    case ApprovalRefused e -> e.reason();
                    case TaskGiven e -> e.name() + ": " + e.question();
                    case TaskAnswered e -> e.answer();
                    case CompensationAdvanced e -> e.name() + ": " + money(e.amount());
                    case AdvanceRecovered e -> money(e.amount());
                    case AdvanceWrittenOff e -> e.reason();
                    default -> null;
                });
    }

    private static String money(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
