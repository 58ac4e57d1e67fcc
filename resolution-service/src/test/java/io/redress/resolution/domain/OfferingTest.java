package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.OFFER;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.REFUND;
import static io.redress.resolution.domain.Story.REPLACEMENT;
import static io.redress.resolution.domain.Story.ask;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.choice;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.offer;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.option;
import static io.redress.resolution.domain.Story.remedyUnderWay;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.unopened;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Channel;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.contract.resolution.ResolutionEvent.OfferWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyDelivered;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Investigating;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferingTest {

    static final Instant EXPIRY = NINE.plus(Duration.ofDays(7));
    static final UUID STRANGE = UUID.randomUUID();

    @Test
    void anOfferLiesOpenForSevenDaysAndStopsTheClocks() {
        var story = assigned().when(offer(REFUND, REPLACEMENT));
        story.thenKinds(RemedyOffered.class, ClockMet.class, ClockMet.class, ClockPaused.class)
                .thenIs(OfferMade.class);
        assertThat(story.last(RemedyOffered.class).expiresAt()).isEqualTo(EXPIRY);
    }

    @Test
    void anOfferOnACaseThatNobodyHasTakesIt() {
        opened().when(offer(REFUND)).thenIs(OfferMade.class);
        assertThat(opened().when(offer(REFUND)).all())
                .hasAtLeastOneElementOfType(CaseAssigned.class);
    }

    @Test
    void anOfferMayEndAWaitAndTheClocksStayStopped() {
        waiting()
                .when(offer(REFUND))
                .thenKinds(RemedyOffered.class, ClockMet.class)
                .thenIs(OfferMade.class);
    }

    @Test
    void fourOptionsAreTakenAndNoneOrFiveRefused() {
        assigned().when(offer(REFUND, REPLACEMENT, REFUND, REFUND)).thenIs(OfferMade.class);
        assigned()
                .refuses(offer(), Rule.OPTION_COUNT)
                .refuses(offer(REFUND, REFUND, REFUND, REFUND, REFUND), Rule.OPTION_COUNT);
    }

    @Test
    void aRemedyOutsideTheMenuIsRefusedAndTheMenuNamed() {
        var policy = Story.POLICY.offers();
        var menu = new Menu(policy, io.redress.contract.Category.SERVICE_ATTITUDE);
        assertThatThrownBy(() -> menu.check(java.util.List.of(REPLACEMENT)))
                .hasMessageContaining("replacement")
                .hasMessageContaining("service-attitude")
                .hasMessageContaining("apology, compensation, voucher");
    }

    @Test
    void aRefundNeedsAnAmountAboveZeroAndARepairHasNone() {
        assigned()
                .refuses(offer(option(1, remedy(RemedyKind.REFUND, null))), Rule.AMOUNT_MISSING)
                .refuses(
                        offer(option(1, remedy(RemedyKind.REFUND, Money.cny(0)))),
                        Rule.AMOUNT_MISSING)
                .refuses(
                        offer(option(1, remedy(RemedyKind.REPAIR, Money.cny(1)))),
                        Rule.AMOUNT_UNFIT)
                .when(
                        offer(
                                option(
                                        1,
                                        remedy(RemedyKind.REFUND, Money.cny(1)),
                                        remedy(RemedyKind.APOLOGY, null))))
                .thenIs(OfferMade.class);
    }

    @Test
    void anOfferThatExpiresNowIsRefused() {
        assigned()
                .refuses(expiring(NINE), Rule.TIME_PAST)
                .when(expiring(NINE.plusSeconds(1)))
                .thenIs(OfferMade.class);
    }

    @Test
    void thereIsOneOpenOfferAtATime() {
        offered().refuses(offer(REFUND), Rule.OFFER_OPEN);
        remedyUnderWay().refuses(offer(REFUND), Rule.REMEDY_UNDER_WAY);
        remedyUnderWay().when(ask()).refuses(offer(REFUND), Rule.REMEDY_UNDER_WAY);
    }

    @Test
    void aWithdrawnOfferPutsTheCaseBackWhereItWas() {
        assigned()
                .when(new CaseCommand.Investigate(LIN, null))
                .when(offer(REFUND))
                .when(new CaseCommand.WithdrawOffer(LIN, OFFER, "wrong amount"))
                .thenKinds(OfferWithdrawn.class, ClockResumed.class)
                .thenIs(Investigating.class);
    }

    @Test
    void onlyTheOpenOfferIsWithdrawn() {
        assigned().refuses(new CaseCommand.WithdrawOffer(LIN, OFFER, null), Rule.NO_SUCH_OFFER);
        offered().refuses(new CaseCommand.WithdrawOffer(LIN, STRANGE, null), Rule.NO_SUCH_OFFER);
    }

    @Test
    void theCustomerPicksAnOption() {
        offered()
                .when(choice(REFUND.optionId(), NINE))
                .thenKinds(RemedyAccepted.class, ClockResumed.class)
                .thenIs(RemedyUnderWay.class);
    }

    @Test
    void theCustomerDeclinesThemAll() {
        offered()
                .when(choice(null, NINE))
                .thenKinds(OfferDeclined.class, ClockResumed.class)
                .thenIs(Assigned.class);
    }

    @Test
    void theLastMomentBeforeExpiryCountsEvenWhenHeardLate() {
        offered()
                .after(Duration.ofDays(8))
                .when(choice(REFUND.optionId(), EXPIRY.minusMillis(1)))
                .thenIs(RemedyUnderWay.class);
    }

    @Test
    void aChoiceAtExpiryExpiresTheOfferAndIsAnswered() {
        offered()
                .when(choice(REFUND.optionId(), EXPIRY))
                .then(
                        new OfferExpired(REFERENCE.complaintId(), OFFER, EXPIRY),
                        resumedAt(EXPIRY),
                        refused(ChoiceRefusal.OFFER_EXPIRED, EXPIRY))
                .thenIs(Assigned.class);
    }

    @Test
    void anOfferExpiresByItself() {
        offered()
                .after(Duration.ofDays(7))
                .whenDue()
                .thenKinds(OfferExpired.class, ClockResumed.class)
                .thenIs(Assigned.class)
                .when(choice(REFUND.optionId(), EXPIRY))
                .then(refused(ChoiceRefusal.OFFER_EXPIRED, EXPIRY));
    }

    @Test
    void aChoiceThatCannotBeTakenSaysWhy() {
        offered().when(choice(STRANGE, NINE)).then(refused(ChoiceRefusal.NO_SUCH_OPTION, NINE));
        assigned().when(choice(null, NINE)).then(refused(ChoiceRefusal.NO_SUCH_OFFER, NINE));
        unopened().when(choice(null, NINE)).then(refused(ChoiceRefusal.NO_SUCH_OFFER, NINE));
        remedyUnderWay()
                .when(choice(REPLACEMENT.optionId(), NINE))
                .then(refused(ChoiceRefusal.ALREADY_CHOSEN, NINE));
        offered()
                .when(choice(null, NINE))
                .when(choice(REFUND.optionId(), NINE))
                .then(refused(ChoiceRefusal.ALREADY_CHOSEN, NINE));
        offered()
                .when(new CaseCommand.WithdrawOffer(LIN, OFFER, null))
                .when(choice(REFUND.optionId(), NINE))
                .then(refused(ChoiceRefusal.OFFER_WITHDRAWN, NINE));
        resolved().when(choice(null, NINE)).then(refused(ChoiceRefusal.CASE_ENDED, NINE));
        closed().when(choice(null, NINE)).then(refused(ChoiceRefusal.CASE_ENDED, NINE));
        offered()
                .when(new CaseCommand.HearWithdrawal(null, NINE))
                .when(choice(REFUND.optionId(), NINE))
                .then(refused(ChoiceRefusal.CASE_ENDED, NINE));
    }

    @Test
    void anAgentWritesDownAChoiceMadeOnThePhone() {
        var accepted =
                offered()
                        .when(
                                new CaseCommand.RecordChoice(
                                        LIN, OFFER, REPLACEMENT.optionId(), "on the phone"));
        accepted.thenIs(RemedyUnderWay.class);
        assertThat(accepted.last(RemedyAccepted.class).via()).isEqualTo(Channel.PHONE);
        offered()
                .refuses(
                        new CaseCommand.RecordChoice(LIN, OFFER, STRANGE, null),
                        Rule.CHOICE_NOT_TAKEN);
    }

    @Test
    void theAcceptedRemedyIsCarriedOutOnce() {
        var deliver = new CaseCommand.Deliver(LIN, "paid by bank");
        remedyUnderWay()
                .when(deliver)
                .then(
                        new RemedyDelivered(
                                REFERENCE.complaintId(), OFFER, "lin", "paid by bank", NINE))
                .thenIs(RemedyUnderWay.class)
                .refuses(deliver, Rule.ALREADY_DELIVERED);
        assigned().refuses(deliver, Rule.NOTHING_TO_DELIVER);
        offered().refuses(deliver, Rule.NOTHING_TO_DELIVER);
    }

    @Test
    void aQuestionDuringARemedyComesBackToTheRemedy() {
        remedyUnderWay()
                .when(ask())
                .when(new CaseCommand.HearCustomer(UUID.randomUUID(), NINE))
                .thenIs(RemedyUnderWay.class);
    }

    private static Remedy remedy(RemedyKind kind, Money amount) {
        return new Remedy(kind, amount, null);
    }

    private static CaseCommand expiring(Instant at) {
        return new CaseCommand.MakeOffer(LIN, OFFER, java.util.List.of(REFUND), "Choose.", at);
    }

    private static ChoiceRefused refused(ChoiceRefusal reason, Instant at) {
        return new ChoiceRefused(REFERENCE.complaintId(), OFFER, reason, at);
    }

    private static ClockResumed resumedAt(Instant at) {
        return new ClockResumed(
                REFERENCE.complaintId(),
                io.redress.contract.resolution.ClockKind.CUSTOMER_UPDATE,
                at.plus(Duration.ofHours(18)),
                at.plus(Duration.ofDays(1)),
                at);
    }
}
