package io.redress.intake.ledger;

import io.redress.contract.Channel;
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
import io.redress.intake.arrival.Rejections;

/**
 * The rules of the ledger. In the channels' accounts stands what might have been a complaint: filings,
 * calls, and every mail, since a mail is known for an answer only when it is here. In the account of
 * answers stands what came by a door for answers. A discarded arrival stays quarantined: it came, it
 * was held, it is still kept.
 */
final class Bookkeeping {

    private Bookkeeping() {}

    static Entry of(IntakeEvent event, Facts facts) {
        var account = Entry.CHANNELS + "." + event.channel().code();
        return switch (event) {
            case ComplaintReceived complaint -> complaint(complaint, account, facts);
            case ArrivalQuarantined ignored ->
                    Entry.arrival(account, facts.first() ? Count.QUARANTINED : Count.DUPLICATE);
            case ArrivalRejected rejected -> rejected(rejected, account, facts);
            case MessageReceived message ->
                    answer(message.channel() == Channel.EMAIL ? account : Entry.ANSWERS, facts);
            case CallUpdated ignored -> answer(Entry.ANSWERS, facts);
            case ChoiceReceived ignored -> answer(Entry.ANSWERS, facts);
            case WithdrawalReceived ignored -> answer(Entry.ANSWERS, facts);
            case QuarantineReleased ignored -> Entry.none(account);
            case QuarantineDiscarded ignored -> Entry.none(account);
        };
    }

    private static Entry complaint(ComplaintReceived complaint, String account, Facts facts) {
        var outcome = facts.first() ? Count.ACCEPTED : Count.DUPLICATE;
        return switch (facts.held(complaint.arrival().arrivalId())) {
            case NEVER -> Entry.arrival(account, outcome);
            case LET_IN_NOW -> Entry.moved(account, Count.QUARANTINED, outcome);
            case COPY_LET_IN_NOW -> Entry.moved(account, Count.DUPLICATE, outcome);
            case LET_IN_BEFORE -> Entry.none(account);
        };
    }

    private static Entry rejected(ArrivalRejected rejected, String account, Facts facts) {
        var of = Rejections.atTheDoor(rejected) ? account : Entry.ANSWERS;
        return facts.first() ? Entry.arrival(of, Count.REJECTED) : Entry.none(of);
    }

    private static Entry answer(String account, Facts facts) {
        return Entry.arrival(account, facts.first() ? Count.ACCEPTED : Count.DUPLICATE);
    }
}
