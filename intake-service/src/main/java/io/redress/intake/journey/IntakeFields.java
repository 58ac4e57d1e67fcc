package io.redress.intake.journey;

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
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What the customer said. A resent copy says the same under the same name, so that setting it again
 * changes nothing; of times the earliest counts.
 */
final class IntakeFields {

    private IntakeFields() {}

    /** The texts went with their keys; what told one writer from another goes now. */
    static Update erased() {
        return Telling.forget();
    }

    /** @param writer mark of who told it; null where that is not known */
    static @Nullable Update update(IntakeEvent event, @Nullable String writer) {
        return switch (event) {
            case ComplaintReceived it ->
                    Telling.keep(it, writer)
                            .set("reference", it.reference().value())
                            .set("intake.channel", it.channel().code())
                            .set("intake.language", it.complainant().language())
                            .set("intake.files", it.attachments().size())
                            .min("intake.receivedAt", it.occurredAt());
            case MessageReceived it ->
                    new Update()
                            .set("said." + it.messageId() + ".text", it.text())
                            .set("said." + it.messageId() + ".files", it.attachments().size())
                            .min("said." + it.messageId() + ".at", it.occurredAt());
            case CallUpdated it -> new Update().min("intake.callUpdatedAt", it.occurredAt());
            case ChoiceReceived it ->
                    new Update()
                            .set(
                                    "choices." + it.offerId() + ".option",
                                    it.optionId() == null ? null : it.optionId().toString())
                            .set("choices." + it.offerId() + ".at", it.occurredAt());
            case WithdrawalReceived it -> new Update().min("intake.withdrawalAt", it.occurredAt());
            case ArrivalQuarantined it ->
                    new Update()
                            .set("reference", it.reference().value())
                            .min("intake.quarantinedAt", it.occurredAt());
            case QuarantineReleased ignored -> null;
            case QuarantineDiscarded ignored -> null;
            case ArrivalRejected ignored -> null;
        };
    }
}
