package io.redress.intake.arrival;

import io.redress.contract.Personal;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.intake.Matter;
import java.util.List;

/** The same arrival with nobody in it: counted like any other copy, and saying nothing about the person. */
final class Nameless {

    private Nameless() {}

    static IntakeEvent of(IntakeEvent event) {
        return switch (event) {
            case ComplaintReceived it ->
                    new ComplaintReceived(
                            it.complaintId(),
                            it.reference(),
                            it.arrival(),
                            new Complainant(
                                    Personal.ERASED,
                                    null,
                                    null,
                                    it.complainant().language(),
                                    it.complainant().preferredChannel()),
                            null,
                            Personal.ERASED,
                            Matter.UNSAID,
                            List.of(),
                            null,
                            it.occurredAt());
            case MessageReceived it ->
                    new MessageReceived(
                            it.complaintId(),
                            it.arrival(),
                            it.messageId(),
                            Personal.ERASED,
                            List.of(),
                            it.occurredAt());
            case CallUpdated it ->
                    new CallUpdated(
                            it.complaintId(),
                            it.arrival(),
                            it.callId(),
                            null,
                            null,
                            it.occurredAt());
            case ChoiceReceived it ->
                    new ChoiceReceived(
                            it.complaintId(),
                            it.arrival(),
                            it.offerId(),
                            it.optionId(),
                            null,
                            it.occurredAt());
            case WithdrawalReceived it ->
                    new WithdrawalReceived(it.complaintId(), it.arrival(), null, it.occurredAt());
            case QuarantineDiscarded it ->
                    new QuarantineDiscarded(
                            it.complaintId(),
                            it.arrival(),
                            it.discardedBy(),
                            null,
                            it.occurredAt());
            case ArrivalQuarantined it -> it;
            case QuarantineReleased it -> it;
            case ArrivalRejected it -> it;
        };
    }
}
