package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.linked;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.resolve;
import static io.redress.resolution.domain.Story.unopened;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.PromiseEvent.PromiseReminded;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromisingTest {

    static final UUID CALL = new UUID(8, 1);
    static final UUID VISIT = new UUID(8, 2);
    static final Instant IN_HALF_A_DAY = NINE.plus(Duration.ofHours(12));

    @Test
    void aPromiseIsRememberedWithItsOwnerAndTime() {
        assigned()
                .when(callBack(IN_HALF_A_DAY))
                .then(
                        new PromiseMade(
                                REFERENCE.complaintId(),
                                CALL,
                                PromiseKind.CALL_BACK,
                                PromisedTo.CUSTOMER,
                                "Call back about the kettle",
                                "wang",
                                null,
                                IN_HALF_A_DAY,
                                IN_HALF_A_DAY.minus(Duration.ofMinutes(30)),
                                "lin",
                                NINE));
    }

    @Test
    void whoPromisesOnACaseThatNobodyHasTakesIt() {
        opened().when(callBack(IN_HALF_A_DAY)).thenKinds(CaseAssigned.class, PromiseMade.class);
    }

    @Test
    void theOwnerIsRemindedOnceBeforeTheTimeAndAtOnceWhenItIsNear() {
        var story =
                assigned()
                        .when(callBack(IN_HALF_A_DAY))
                        .after(Duration.ofHours(11).plusMinutes(30).minusMillis(1))
                        .whenDue()
                        .thenNothing()
                        .after(Duration.ofMillis(1))
                        .whenDue()
                        .thenKinds(PromiseReminded.class)
                        .whenDue()
                        .thenNothing();
        assertThat(DueWork.next(story.state())).contains(IN_HALF_A_DAY);
        assigned().when(callBack(NINE.plusSeconds(60))).whenDue().thenKinds(PromiseReminded.class);
    }

    @Test
    void aBrokenPromiseTakesTheCaseUpToSomebodyElseByItself() {
        var story =
                assigned()
                        .when(callBack(IN_HALF_A_DAY))
                        .after(Duration.ofHours(12).minusMillis(1))
                        .whenDue()
                        .thenKinds(PromiseReminded.class)
                        .after(Duration.ofMillis(1))
                        .whenDue()
                        .thenKinds(PromiseBroken.class, CaseEscalated.class)
                        .thenIs(Open.class);
        assertThat(story.last(PromiseBroken.class))
                .returns("Call back about the kettle", PromiseBroken::what)
                .returns("wang", PromiseBroken::owner)
                .returns(false, PromiseBroken::noShow)
                .returns(null, PromiseBroken::by);
        assertThat(story.last(CaseEscalated.class))
                .returns(EscalationCause.PROMISE_BROKEN, CaseEscalated::cause)
                .returns(2, CaseEscalated::tier)
                .returns("lin", CaseEscalated::previousAgent);
        story.refuses(new CaseCommand.Assign(LIN, "lin"), Rule.EXCLUDED);
    }

    @Test
    void twoPromisesBrokenAtOnceTakeTheCaseUpOnce() {
        assigned()
                .when(callBack(IN_HALF_A_DAY))
                .when(visit(NINE.plusSeconds(60), IN_HALF_A_DAY))
                .after(Duration.ofHours(13))
                .whenDue()
                .thenKinds(
                        PromiseReminded.class,
                        PromiseReminded.class,
                        PromiseBroken.class,
                        PromiseBroken.class,
                        CaseEscalated.class)
                .whenDue()
                .thenNothing();
    }

    @Test
    void aPromiseKeptOrReleasedIsNeverBroken() {
        assigned()
                .when(callBack(IN_HALF_A_DAY))
                .when(new PromiseCommand.Keep(LIN, CALL, "spoke with her"))
                .then(new PromiseKept(REFERENCE.complaintId(), CALL, "lin", "spoke with her", NINE))
                .after(Duration.ofHours(13))
                .whenDue()
                .thenNothing()
                .refuses(new PromiseCommand.Keep(LIN, CALL, null), Rule.NO_SUCH_PROMISE);
        assigned()
                .when(callBack(IN_HALF_A_DAY))
                .when(release(CALL, PromiseRelease.CUSTOMER_AGREED))
                .thenKinds(PromiseReleased.class)
                .after(Duration.ofHours(13))
                .whenDue()
                .thenNothing();
    }

    @Test
    void aPromiseLiesAheadAndAWindowHasALength() {
        assigned().refuses(callBack(NINE), Rule.TIME_PAST);
        assigned().refuses(visit(IN_HALF_A_DAY, IN_HALF_A_DAY), Rule.WINDOW);
        closed().refuses(callBack(IN_HALF_A_DAY), Rule.ENDED);
    }

    @Test
    void thatNobodyCameBreaksAnAppointmentFromItsBeginningOn() {
        var story = assigned().when(visit(NINE.plusSeconds(3600), IN_HALF_A_DAY));
        story.refuses(nobodyCame(VISIT), Rule.NOT_YET)
                .after(Duration.ofHours(1))
                .when(nobodyCame(VISIT))
                .thenKinds(PromiseBroken.class, CaseEscalated.class);
        assertThat(story.last(PromiseBroken.class))
                .returns(true, PromiseBroken::noShow)
                .returns("lin", PromiseBroken::by);
        assigned().when(callBack(IN_HALF_A_DAY)).refuses(nobodyCame(CALL), Rule.NO_APPOINTMENT);
    }

    @Test
    void aCustomerWhoWasNotThereReleasesUsFromAnAppointmentThatHasBegun() {
        assigned()
                .when(visit(NINE.plusSeconds(3600), IN_HALF_A_DAY))
                .refuses(release(VISIT, PromiseRelease.CUSTOMER_ABSENT), Rule.NOT_YET)
                .after(Duration.ofHours(1))
                .when(release(VISIT, PromiseRelease.CUSTOMER_ABSENT))
                .thenKinds(PromiseReleased.class);
    }

    @Test
    void aPlanPromisesAnAnswerThatTheNextWordKeeps() {
        var plan =
                new CaseCommand.GivePlan(
                        LIN, UUID.randomUUID(), "We look.", IN_HALF_A_DAY, Channel.EMAIL);
        assigned()
                .when(plan)
                .thenKinds(PlanGiven.class, PromiseMade.class, ClockMet.class, ClockMet.class)
                .when(new CaseCommand.Reply(LIN, UUID.randomUUID(), "It is the seal."))
                .thenKinds(ReplyWritten.class, PromiseKept.class);
        assigned()
                .when(plan)
                .when(resolve())
                .thenKinds(PromiseKept.class, ClockMet.class, CaseResolved.class);
        assigned()
                .when(plan)
                .after(Duration.ofHours(12))
                .whenDue()
                .thenKinds(PromiseReminded.class, PromiseBroken.class, CaseEscalated.class);
    }

    @Test
    void nothingIsResolvedOrJoinedOverAPromiseThatIsOpen() {
        assigned().when(callBack(IN_HALF_A_DAY)).refuses(resolve(), Rule.PROMISE_OPEN);
        assigned().when(callBack(IN_HALF_A_DAY)).when(linked(NINE)).thenKinds(NoteAdded.class);
    }

    @Test
    void anOfferBeforeTheCustomerSurvivesABrokenPromise() {
        offered()
                .when(callBack(IN_HALF_A_DAY))
                .after(Duration.ofHours(12))
                .whenDue()
                .thenIs(OfferMade.class)
                .when(new CaseCommand.Assign(CHIEF, "chief"))
                .thenKinds(CaseAssigned.class);
    }

    @Test
    void anAuthorityHearsFromUsWithinTheWorkingDaysThatTheLawCounts() {
        var story = opened().when(REGULATOR).thenKinds(PromiseMade.class);
        assertThat(story.last(PromiseMade.class))
                .returns(PromisedTo.REGULATOR, PromiseMade::to)
                // from Monday 2 November the seventh working day is Wednesday the 11th
                .returns(Instant.parse("2026-11-11T10:00:00Z"), PromiseMade::dueAt);
        story.when(REGULATOR)
                .thenNothing()
                .when(new CaseCommand.Assign(LIN, "lin"))
                .refuses(resolve(), Rule.PROMISE_OPEN);
    }

    @Test
    void anAuthorityIsNotForgottenWhenItIsHeardBeforeTriage() {
        var story = unopened().when(REGULATOR).when(REGULATOR).thenNothing();
        story.when(Story.open(NINE));
        assertThat(story.file().matters().promises().open()).hasSize(1);
        closed().when(REGULATOR).thenNothing();
    }

    static final CaseCommand REGULATOR = new CaseCommand.HearRegulator(new UUID(8, 3), NINE);

    static PromiseCommand callBack(Instant dueAt) {
        return promise(CALL, PromiseKind.CALL_BACK, null, dueAt);
    }

    private static PromiseCommand visit(Instant notBefore, Instant dueAt) {
        return promise(VISIT, PromiseKind.VISIT, notBefore, dueAt);
    }

    private static PromiseCommand promise(
            UUID id, PromiseKind kind, @Nullable Instant notBefore, Instant dueAt) {
        return new PromiseCommand.Make(
                LIN,
                id,
                kind,
                PromisedTo.CUSTOMER,
                "Call back about the kettle",
                "wang",
                notBefore,
                dueAt);
    }

    private static PromiseCommand nobodyCame(UUID id) {
        return new PromiseCommand.NobodyCame(LIN, id);
    }

    private static PromiseCommand release(UUID id, PromiseRelease reason) {
        return new PromiseCommand.Release(LIN, id, reason, null);
    }
}
