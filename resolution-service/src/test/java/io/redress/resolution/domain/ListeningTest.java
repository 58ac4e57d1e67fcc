package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.OTHER;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.notSolved;
import static io.redress.resolution.domain.Story.open;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.resolve;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.unopened;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ClockResumed;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListeningTest {

    static final UUID MESSAGE = UUID.randomUUID();

    @Test
    void triageOpensTheCaseInItsQueueWithAllClocksRunningSinceTheCustomerWaits() {
        var since = NINE.minus(Duration.ofHours(1));
        var story = unopened().when(open(since));
        story.thenKinds(
                        CaseOpened.class,
                        ClockStarted.class,
                        ClockStarted.class,
                        ClockStarted.class)
                .thenIs(Open.class);
        var opened = story.last(CaseOpened.class);
        assertThat(opened.queue()).isEqualTo("products");
        assertThat(opened.tier()).isEqualTo(1);
        assertThat(opened.policyVersion()).isEqualTo(Story.POLICY.version());
        assertThat(story.file().clocks().of(ClockKind.FIRST_RESPONSE))
                .hasValueSatisfying(
                        clock -> {
                            assertThat(clock.warnAt()).isEqualTo(since.plus(Duration.ofHours(18)));
                            assertThat(clock.dueAt()).isEqualTo(since.plus(Duration.ofDays(1)));
                        });
    }

    @Test
    void triageHeardTwiceOpensOnce() {
        opened().when(open(NINE)).thenNothing();
    }

    @Test
    void anEnquiryWaitsInItsOwnQueueUnlessTriageSawADanger() {
        var enquiry = unopened().when(triaged(Category.NOT_A_COMPLAINT, Severity.HIGH));
        assertThat(enquiry.last(CaseOpened.class).queue()).isEqualTo("enquiries");
        assertThat(enquiry.last(CaseOpened.class).severity()).isEqualTo(Severity.LOW);
        var danger = unopened().when(triaged(Category.NOT_A_COMPLAINT, Severity.CRITICAL));
        assertThat(danger.last(CaseOpened.class).queue()).isEqualTo("emergency");
        assertThat(danger.last(CaseOpened.class).tier()).isEqualTo(3);
    }

    @Test
    void theSameStoryToldTwiceIsMergedIntoTheEarlierByPolicy() {
        var twin = new CaseCommand.Twin(OTHER.complaintId(), OTHER, "same order");
        var story =
                unopened()
                        .when(
                                new CaseCommand.Open(
                                        REFERENCE,
                                        Category.DELIVERY,
                                        Severity.NORMAL,
                                        Set.of(),
                                        "en",
                                        NINE,
                                        twin));
        story.thenKinds(CaseOpened.class, CaseMerged.class).thenIs(Merged.class);
        assertThat(story.last(CaseMerged.class).mergedBy()).isEqualTo("policy");
    }

    @Test
    void theCustomerMayBeHeardBeforeTriage() {
        var story =
                unopened()
                        .when(said(NINE))
                        .then(new CustomerReplied(REFERENCE.complaintId(), MESSAGE, NINE))
                        .when(open(NINE));
        assertThat(story.file().unheard()).isEqualTo(1);
    }

    @Test
    void aComplaintTakenBackBeforeTriageIsNeverOpened() {
        unopened()
                .when(new CaseCommand.HearWithdrawal("sorted out", NINE))
                .then(new CaseWithdrawn(REFERENCE.complaintId(), "sorted out", NINE))
                .thenIs(Withdrawn.class)
                .when(open(NINE))
                .thenNothing()
                .thenIs(Withdrawn.class);
    }

    @Test
    void anAnswerEndsTheWaitAndGivesTheClocksWhatWasLeftOfThem() {
        var answeredAt = NINE.plus(Duration.ofHours(5));
        var story =
                waiting()
                        .after(Duration.ofHours(6))
                        .when(said(answeredAt))
                        .thenKinds(CustomerReplied.class, ClockResumed.class, ClockResumed.class)
                        .thenIs(Assigned.class);
        assertThat(story.last(ClockResumed.class).dueAt())
                .isEqualTo(NINE.plus(Duration.ofDays(3).plusHours(5)));
    }

    @Test
    void anAnswerWrittenBeforeTheQuestionEndsTheWaitAndTakesNoTimeAway() {
        var story = waiting().when(said(NINE.minusSeconds(60)));
        assertThat(story.last(ClockResumed.class).dueAt()).isEqualTo(NINE.plus(Duration.ofDays(3)));
    }

    @Test
    void aMessageToAResolvedCaseIsKeptForItsAgent() {
        var story = resolved().when(said(NINE)).thenIs(Resolved.class);
        assertThat(((Resolved) story.state()).file().unheard()).isEqualTo(1);
    }

    @Test
    void aMessageInsideTheWindowBringsAClosedCaseBackAndOneAtItsEndDoesNot() {
        var window = Story.POLICY.reopenWithin();
        closed().when(said(NINE.plus(window).minusMillis(1)))
                .thenKinds(
                        CustomerReplied.class,
                        CaseReopened.class,
                        ClockStarted.class,
                        ClockStarted.class,
                        ClockStarted.class)
                .thenIs(Open.class);
        closed().when(said(NINE.plus(window)))
                .thenKinds(CustomerReplied.class)
                .thenIs(Closed.class);
    }

    @Test
    void aWithdrawalEndsTheCaseWhileItIsNotClosed() {
        var withdrawal = new CaseCommand.HearWithdrawal(null, NINE);
        assigned().when(withdrawal).thenIs(Withdrawn.class);
        resolved().when(withdrawal).thenIs(Withdrawn.class);
        closed().when(withdrawal).thenNothing().thenIs(Closed.class);
    }

    @Test
    void aWithdrawalFromBeforeAReopeningIsHarmlessWhenReplayed() {
        resolved()
                .when(notSolved(NINE))
                .when(new CaseCommand.HearWithdrawal(null, NINE.minusMillis(1)))
                .thenNothing();
    }

    @Test
    void aBadSurveyReopensForAnotherAgentAndAReplayedOneDoesNothing() {
        var story =
                resolved()
                        .after(Duration.ofDays(1))
                        .when(notSolved(NINE.plusSeconds(1)))
                        .thenIs(Open.class)
                        .when(notSolved(NINE.plusSeconds(1)))
                        .thenNothing();
        assertThat(story.file().excludedAgent()).isEqualTo("lin");
        story.when(
                        new CaseCommand.Resolve(
                                Story.WANG,
                                "replaced",
                                io.redress.contract.resolution.Manner.DEFERRED,
                                null))
                .when(notSolved(NINE.plusSeconds(1)))
                .thenNothing()
                .thenIs(Resolved.class);
    }

    @Test
    void followUpClosesWhatIsResolvedAndNothingElse() {
        var closing = new CaseCommand.HearClosing(NINE);
        resolved()
                .when(closing)
                .then(new CaseClosed(REFERENCE.complaintId(), NINE))
                .thenIs(Closed.class);
        resolved().when(new CaseCommand.HearClosing(NINE.minusMillis(1))).thenNothing();
        assigned().when(closing).thenNothing();
        unopened().when(closing).thenNothing();
    }

    @Test
    void whatEndedForGoodStaysAsItIs() {
        var withdrawn = assigned().when(new CaseCommand.HearWithdrawal(null, NINE));
        withdrawn
                .when(said(NINE))
                .thenKinds(CustomerReplied.class)
                .when(notSolved(NINE))
                .thenNothing()
                .when(new CaseCommand.HearClosing(NINE))
                .thenNothing()
                .thenIs(Withdrawn.class)
                .refuses(resolve(), Rule.ENDED)
                .refuses(new CaseCommand.Assign(LIN, "lin"), Rule.ENDED);
    }

    private static CaseCommand said(Instant at) {
        return new CaseCommand.HearCustomer(MESSAGE, at);
    }

    private static CaseCommand triaged(Category category, Severity severity) {
        return new CaseCommand.Open(REFERENCE, category, severity, Set.of(), "zh", NINE, null);
    }
}
