package io.redress.intake.rights.view;

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
import io.redress.platform.secret.LinkSecrets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** What each thing that the customer said adds to their document. */
final class PersonFields {

    private PersonFields() {}

    static @Nullable Update update(IntakeEvent event, long offset, LinkSecrets secrets) {
        return switch (event) {
            case ComplaintReceived it -> complaint(it, offset, secrets);
            case MessageReceived ignored -> said(offset);
            case CallUpdated ignored -> said(offset);
            case ChoiceReceived ignored -> said(offset);
            case WithdrawalReceived ignored -> said(offset);
            case ArrivalQuarantined it ->
                    new Update()
                            .set("reference", it.reference().value())
                            .min("receivedAt", it.occurredAt().toString());
            case QuarantineDiscarded ignored -> new Update().set("discarded", true);
            case QuarantineReleased ignored -> null;
            case ArrivalRejected ignored -> null;
        };
    }

    private static Update complaint(ComplaintReceived it, long offset, LinkSecrets secrets) {
        var update =
                said(offset)
                        .set("reference", it.reference().value())
                        .min("receivedAt", it.occurredAt().toString());
        var marks = Contacts.marks(it.complainant(), secrets);
        if (!marks.isEmpty()) {
            update.addToSet(PersonView.CONTACTS, new Document("$each", marks));
        }
        if (tellsOfATransaction(it.matter())) {
            update.set("transaction", true);
        }
        var bought = it.matter().purchasedOn();
        return bought == null ? update : update.max("purchasedOn", bought.toString());
    }

    private static boolean tellsOfATransaction(Matter matter) {
        return matter.orderNumber() != null
                || matter.purchasedOn() != null
                || matter.paid() != null;
    }

    private static Update said(long offset) {
        return new Update().addToSet(PersonView.SAID, offset).max(PersonView.LAST_ARRIVAL, offset);
    }
}
