package io.redress.resolution.domain;

import static io.redress.resolution.domain.EscalatingTest.MANAGER;
import static io.redress.resolution.domain.EscalatingTest.SPECIALIST;
import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.OFFER;
import static io.redress.resolution.domain.Story.REFUND;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.offer;
import static io.redress.resolution.domain.Story.option;
import static io.redress.resolution.domain.Story.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.ApprovalEvent.ApprovalGranted;
import io.redress.contract.resolution.ApprovalEvent.ApprovalOverdue;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRefused;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.ApprovalEvent.ApprovalWithdrawn;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import io.redress.resolution.domain.policy.AuthorityPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovingTest {

    @ParameterizedTest(name = "tier {0} may offer {1} {2} alone: {3}")
    @CsvSource({
        "1, refund, 2000, true",
        "1, refund, 2000.01, false",
        "1, compensation, 1500, true",
        "1, compensation, 1500.01, false",
        "1, goodwill-gift, , true",
        "2, refund, 10000, true",
        "2, refund, 10001, false",
        "4, refund, 200000, true",
        "4, refund, 200001, false"
    })
    void aTierGrantsUpToItsLimitAndNotACentMore(
            int tier, String kind, BigDecimal amount, boolean alone) {
        var remedy =
                new Remedy(
                        io.redress.contract.Coded.of(RemedyKind.class, kind),
                        amount == null ? null : new Money(amount, "CNY"),
                        null);
        assertThat(Story.POLICY.authority().allows(tier, List.of(option(1, remedy))))
                .isEqualTo(alone);
    }

    @Test
    void aBundleCountsTogetherAndOptionsApart() {
        var refund = new Remedy(RemedyKind.REFUND, Money.cny(1_900), null);
        var voucher = new Remedy(RemedyKind.VOUCHER, Money.cny(101), null);
        var authority = Story.POLICY.authority();
        assertThat(authority.allows(1, List.of(option(1, refund, voucher)))).isFalse();
        assertThat(authority.allows(1, List.of(option(1, refund), option(2, voucher)))).isTrue();
        assertThat(authority.tierFor(List.of(option(1, refund, voucher)))).isEqualTo(2);
    }

    @Test
    void aKindWithoutAmountMayBeKeptForATier() {
        var change = option(1, new Remedy(RemedyKind.PROCESS_CHANGE, null, null));
        var kept =
                new AuthorityPolicy(
                        List.of(),
                        Map.of(RemedyKind.PROCESS_CHANGE, 2),
                        Story.POLICY.authority().approveWithin());
        assertThat(kept.allows(1, List.of(change))).isFalse();
        assertThat(kept.allows(2, List.of(change))).isTrue();
        assertThat(Story.POLICY.authority().allows(1, List.of(change))).isTrue();
    }

    @Test
    void aCurrencyThatNoTierHasALineForNeedsTheTop() {
        var yen = new Remedy(RemedyKind.REFUND, new Money(BigDecimal.ONE, "JPY"), null);
        assertThat(Story.POLICY.authority().tierFor(List.of(option(1, yen)))).isEqualTo(4);
    }

    @Test
    void anOfferAboveItsMakersAuthorityWaitsForASecondPerson() {
        var story =
                assigned()
                        .when(offer(refund(3000), REFUND))
                        .thenKinds(ApprovalRequested.class)
                        .thenIs(Assigned.class);
        assertThat(story.last(ApprovalRequested.class))
                .returns(2, ApprovalRequested::tier)
                .returns(OFFER, ApprovalRequested::approvalId)
                .returns(NINE.plus(Duration.ofDays(7)), ApprovalRequested::expiresAt)
                // 17:00 in Shanghai on a Monday: an hour is left of that day
                .returns(Instant.parse("2026-11-03T04:00:00Z"), ApprovalRequested::dueAt);
    }

    @Test
    void whoHasTheAuthorityAsksNobody() {
        assigned()
                .when(
                        new CaseCommand.MakeOffer(
                                SPECIALIST, OFFER, List.of(refund(3000)), "Please.", null))
                .thenIs(OfferMade.class);
    }

    @Test
    void approvedTheOfferGoesOutAsItWasWrittenAndStaysOpenAsLong() {
        var story =
                assigned()
                        .when(offer(refund(3000)))
                        .after(Duration.ofHours(2))
                        .when(grant(CHIEF))
                        .thenKinds(
                                ApprovalGranted.class,
                                RemedyOffered.class,
                                ClockMet.class,
                                ClockMet.class,
                                ClockPaused.class)
                        .thenIs(OfferMade.class);
        assertThat(story.last(RemedyOffered.class))
                .returns("lin", RemedyOffered::agent)
                .returns(OFFER, RemedyOffered::offerId)
                .returns(NINE.plus(Duration.ofDays(7).plusHours(2)), RemedyOffered::expiresAt);
        story.refuses(grant(CHIEF), Rule.NO_SUCH_APPROVAL);
    }

    @Test
    void nobodyApprovesTheirOwnHoweverHigh() {
        var own =
                assigned()
                        .when(
                                new CaseCommand.MakeOffer(
                                        MANAGER, OFFER, List.of(refund(200_001)), "All.", null))
                        .thenKinds(ApprovalRequested.class);
        own.refuses(grant(MANAGER), Rule.OWN_APPROVAL)
                .refuses(new ApprovalCommand.Refuse(MANAGER, OFFER, "no"), Rule.OWN_APPROVAL)
                .refuses(grant(CHIEF), Rule.TIER_TOO_LOW)
                .when(grant(new Colleague("other boss", 4)))
                .thenIs(OfferMade.class);
    }

    @Test
    void aTierThatMayNotGrantItMayNotApproveIt() {
        assigned()
                .when(offer(refund(11_000)))
                .refuses(grant(SPECIALIST), Rule.TIER_TOO_LOW)
                .when(grant(CHIEF))
                .thenIs(OfferMade.class);
    }

    @Test
    void refusedWithAReasonTheAgentMayOfferAnew() {
        assigned()
                .when(offer(refund(3000)))
                .refuses(offer(refund(4000)), Rule.APPROVAL_WAITS)
                .when(new ApprovalCommand.Refuse(CHIEF, OFFER, "Where is the receipt?"))
                .thenKinds(ApprovalRefused.class)
                .when(offer(REFUND))
                .thenIs(OfferMade.class);
    }

    @Test
    void itsMakerTakesItBackAndNobodyElseButASupervisor() {
        assigned()
                .when(offer(refund(3000)))
                .refuses(new ApprovalCommand.Withdraw(Story.WANG, OFFER), Rule.NOT_YOURS)
                .when(new ApprovalCommand.Withdraw(LIN, OFFER))
                .thenKinds(ApprovalWithdrawn.class)
                .refuses(grant(CHIEF), Rule.NO_SUCH_APPROVAL);
    }

    @Test
    void waitingHasAClock() {
        assigned()
                .when(offer(refund(3000)))
                .after(Duration.ofHours(19))
                .whenDue()
                .thenKinds(
                        io.redress.contract.resolution.ResolutionEvent.ClockWarned.class,
                        io.redress.contract.resolution.ResolutionEvent.ClockWarned.class,
                        ApprovalOverdue.class)
                .whenDue()
                .thenNothing()
                .when(grant(CHIEF))
                .thenIs(OfferMade.class);
    }

    @Test
    void anApprovalAfterAWithdrawalOrAnotherOfferChangesNothing() {
        assigned()
                .when(offer(refund(3000)))
                .when(new CaseCommand.HearWithdrawal(null, NINE))
                .thenIs(Withdrawn.class)
                .refuses(grant(CHIEF), Rule.ENDED);
        assigned()
                .when(offer(refund(3000)))
                .when(
                        new CaseCommand.MakeOffer(
                                CHIEF, new java.util.UUID(1, 1), List.of(REFUND), "Now.", null))
                .thenIs(OfferMade.class)
                .refuses(grant(CHIEF), Rule.OFFER_OPEN);
    }

    @Test
    void nothingIsResolvedWhileAnOfferWaits() {
        assigned().when(offer(refund(3000))).refuses(resolve(), Rule.APPROVAL_WAITS);
    }

    private static RemedyOption refund(long yuan) {
        return option(1, new Remedy(RemedyKind.REFUND, Money.cny(yuan), null));
    }

    private static CaseCommand grant(Colleague by) {
        return new ApprovalCommand.Grant(by, OFFER, null);
    }
}
