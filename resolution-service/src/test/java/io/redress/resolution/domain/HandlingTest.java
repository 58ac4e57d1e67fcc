package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.WANG;
import static io.redress.resolution.domain.Story.ask;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.notSolved;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.remedyUnderWay;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.unopened;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockPaused;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.InvestigationStarted;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Investigating;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandlingTest {

    static final UUID MESSAGE = UUID.randomUUID();
    static final CaseCommand REPLY = new CaseCommand.Reply(LIN, MESSAGE, "We look into it.");

    @Test
    void anAgentTakesACaseThatNobodyHas() {
        opened().when(new CaseCommand.Assign(LIN, "lin"))
                .then(new CaseAssigned(REFERENCE.complaintId(), "lin", "lin", NINE))
                .thenIs(Assigned.class);
    }

    @Test
    void takingACaseTwiceChangesNothing() {
        assigned().when(new CaseCommand.Assign(LIN, "lin")).thenNothing();
    }

    @Test
    void aColleaguesCaseIsNotTakenButHandedOverByThemOrASupervisor() {
        assigned().refuses(new CaseCommand.Assign(WANG, "wang"), Rule.NOT_YOURS);
        var byOwner = assigned().when(new CaseCommand.Assign(LIN, "wang"));
        assertThat(((Handled) byOwner.state()).agent()).isEqualTo("wang");
        var byChief = assigned().when(new CaseCommand.Assign(CHIEF, "wang"));
        assertThat(((Handled) byChief.state()).agent()).isEqualTo("wang");
    }

    @Test
    void onlyASupervisorGivesAnUntakenCaseToAnother() {
        opened().refuses(new CaseCommand.Assign(LIN, "wang"), Rule.NOT_FOR_OTHERS);
        opened().when(new CaseCommand.Assign(CHIEF, "wang")).thenIs(Assigned.class);
    }

    @Test
    void handingOverKeepsWhatTheAgentIsAt() {
        waiting().when(new CaseCommand.Assign(LIN, "wang")).thenIs(WaitingForCustomer.class);
        offered().when(new CaseCommand.Assign(LIN, "wang")).thenIs(ResolutionCase.OfferMade.class);
        remedyUnderWay()
                .when(new CaseCommand.Assign(LIN, "wang"))
                .thenIs(ResolutionCase.RemedyUnderWay.class);
    }

    @Test
    void aReopenedCaseIsShutToItsPreviousAgentUnlessASupervisorDecides() {
        var reopened = resolved().when(notSolved(NINE));
        reopened.refuses(new CaseCommand.Assign(LIN, "lin"), Rule.EXCLUDED);
        reopened.refuses(REPLY, Rule.EXCLUDED);
        reopened.when(new CaseCommand.Assign(CHIEF, "lin")).thenIs(Assigned.class);
    }

    @Test
    void anotherAgentTakesAReopenedCase() {
        resolved()
                .when(notSolved(NINE))
                .when(new CaseCommand.Assign(WANG, "wang"))
                .thenIs(Assigned.class);
    }

    @Test
    void actingOnACaseThatNobodyHasTakesIt() {
        opened().when(REPLY)
                .thenKinds(CaseAssigned.class, ReplyWritten.class, ClockMet.class)
                .thenIs(Assigned.class);
    }

    @Test
    void aColleagueMayLendAHandWithoutTakingTheCase() {
        var story = assigned().when(new CaseCommand.Reply(WANG, MESSAGE, "Lin is back tomorrow."));
        story.thenKinds(ReplyWritten.class, ClockMet.class);
        assertThat(((Handled) story.state()).agent()).isEqualTo("lin");
    }

    @Test
    void investigationStartsOnceAndEndsAWait() {
        assigned()
                .when(new CaseCommand.Investigate(LIN, "ask the workshop"))
                .then(
                        new InvestigationStarted(
                                REFERENCE.complaintId(), "lin", "ask the workshop", NINE))
                .thenIs(Investigating.class)
                .refuses(new CaseCommand.Investigate(LIN, null), Rule.ALREADY_INVESTIGATING);
        waiting()
                .when(new CaseCommand.Investigate(LIN, null))
                .thenKinds(InvestigationStarted.class, ClockResumed.class, ClockResumed.class)
                .thenIs(Investigating.class);
    }

    @Test
    void investigationIsTheWayBackFromARemedyThatDidNotWork() {
        remedyUnderWay().when(new CaseCommand.Investigate(LIN, null)).thenIs(Investigating.class);
    }

    @Test
    void nothingIsInvestigatedOrAskedWhileAnOfferIsOpen() {
        offered()
                .refuses(new CaseCommand.Investigate(LIN, null), Rule.OFFER_OPEN)
                .refuses(ask(), Rule.OFFER_OPEN);
    }

    @Test
    void aNoteIsWrittenAtAnyTimeAfterOpeningAndTakesNothing() {
        var note = new CaseCommand.AddNote(WANG, "called back, line busy");
        var expected =
                new NoteAdded(REFERENCE.complaintId(), "wang", "called back, line busy", NINE);
        opened().when(note).then(expected).thenIs(ResolutionCase.Open.class);
        closed().when(note).then(expected).thenIs(ResolutionCase.Closed.class);
        unopened().refuses(note, Rule.NOT_OPENED);
    }

    @Test
    void theFirstReplyMeetsTheFirstResponseClockAndTheSecondNone() {
        assigned()
                .when(REPLY)
                .then(
                        new ReplyWritten(
                                REFERENCE.complaintId(), MESSAGE, "lin", "We look into it.", NINE),
                        new ClockMet(REFERENCE.complaintId(), ClockKind.FIRST_RESPONSE, NINE))
                .when(REPLY)
                .thenKinds(ReplyWritten.class);
    }

    @Test
    void aReplyMarksTheCustomersMessagesAsHeard() {
        var story = assigned().when(new CaseCommand.HearCustomer(UUID.randomUUID(), NINE));
        assertThat(story.file().unheard()).isEqualTo(1);
        assertThat(story.when(REPLY).file().unheard()).isZero();
    }

    @Test
    void aResolvedCaseMayBeAnsweredButAClosedOneNot() {
        resolved().when(REPLY).thenKinds(ReplyWritten.class).thenIs(Resolved.class);
        closed().refuses(REPLY, Rule.ENDED);
    }

    @Test
    void aPlanMeetsFirstResponseAndPlan() {
        var plan = plan(NINE.plusSeconds(1));
        assigned()
                .when(plan)
                .thenKinds(PlanGiven.class, PromiseMade.class, ClockMet.class, ClockMet.class)
                .thenIs(Assigned.class);
    }

    @Test
    void aPlanForNowIsRefusedAndForOneSecondLaterTaken() {
        assigned().refuses(plan(NINE), Rule.TIME_PAST).when(plan(NINE.plusSeconds(1)));
    }

    @Test
    void aQuestionStopsTheClocksUntilTheCustomerAnswers() {
        assigned()
                .when(ask())
                .thenKinds(
                        InformationRequested.class,
                        ClockMet.class,
                        ClockPaused.class,
                        ClockPaused.class)
                .thenIs(WaitingForCustomer.class);
    }

    @Test
    void aSecondQuestionKeepsTheClocksStopped() {
        waiting()
                .after(Duration.ofHours(2))
                .when(ask())
                .thenKinds(InformationRequested.class)
                .thenIs(WaitingForCustomer.class);
    }

    @Test
    void nobodyWorksOnAnUnopenedOrEndedCase() {
        unopened().refuses(REPLY, Rule.NOT_OPENED).refuses(ask(), Rule.NOT_OPENED);
        closed().refuses(ask(), Rule.ENDED)
                .refuses(new CaseCommand.Assign(LIN, "lin"), Rule.ENDED)
                .refuses(plan(NINE.plusSeconds(1)), Rule.ENDED);
    }

    private static CaseCommand plan(java.time.Instant answerBy) {
        return new CaseCommand.GivePlan(
                LIN, MESSAGE, "A technician calls.", answerBy, Channel.PHONE);
    }
}
