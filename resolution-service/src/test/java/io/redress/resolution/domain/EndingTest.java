package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.OTHER;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.remedyUnderWay;
import static io.redress.resolution.domain.Story.resolve;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.unopened;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndingTest {

    static final CaseCommand.Twin TWIN =
            new CaseCommand.Twin(OTHER.complaintId(), OTHER, "same order, same phone number");
    static final CaseCommand MERGE = new CaseCommand.Merge(LIN, TWIN);
    static final CaseCommand REOPEN = new CaseCommand.Reopen(CHIEF, ReopenReason.CUSTOMER_ASKED);

    @Test
    void anAgentResolvesAtOnceWithAReply() {
        opened().when(
                        new CaseCommand.Resolve(
                                LIN,
                                "Told how to descale it.",
                                Manner.AT_ONCE,
                                new CaseCommand.Answer(UUID.randomUUID(), "Use vinegar.")))
                .thenKinds(
                        CaseAssigned.class,
                        ReplyWritten.class,
                        ClockMet.class,
                        ClockMet.class,
                        ClockMet.class,
                        CaseResolved.class)
                .thenIs(Resolved.class);
    }

    @Test
    void aCaseIsResolvedFromAWaitToo() {
        waiting().when(resolve()).thenIs(Resolved.class);
    }

    @Test
    void aCaseIsResolvedAfterItsRemedyWasCarriedOutAndNotBefore() {
        remedyUnderWay()
                .refuses(resolve(), Rule.NOT_DELIVERED)
                .when(new CaseCommand.Deliver(LIN, null))
                .when(resolve())
                .thenIs(Resolved.class);
    }

    @Test
    void noCaseIsResolvedOrMergedWhileAnOfferIsOpen() {
        offered().refuses(resolve(), Rule.OFFER_OPEN).refuses(MERGE, Rule.OFFER_OPEN);
    }

    @Test
    void transferringIsNotAWayToResolve() {
        assigned()
                .refuses(
                        new CaseCommand.Resolve(LIN, "over to them", Manner.TRANSFERRED, null),
                        Rule.MANNER);
    }

    @Test
    void anEndedOrUnopenedCaseIsNotResolved() {
        resolved().refuses(resolve(), Rule.ENDED);
        closed().refuses(resolve(), Rule.ENDED);
        unopened().refuses(resolve(), Rule.NOT_OPENED);
    }

    @Test
    void aSupervisorReopensAResolvedOrClosedCaseForSomebodyElse() {
        var story = resolved().when(REOPEN);
        story.thenKinds(
                        CaseReopened.class,
                        ClockStarted.class,
                        ClockStarted.class,
                        ClockStarted.class)
                .thenIs(Open.class);
        assertThat(story.file().excludedAgent()).isEqualTo("lin");
        closed().when(REOPEN).thenIs(Open.class);
    }

    @Test
    void anAgentDoesNotReopenAndNobodyReopensWhatIsOpen() {
        resolved()
                .refuses(
                        new CaseCommand.Reopen(LIN, ReopenReason.CUSTOMER_ASKED),
                        Rule.SUPERVISOR_ONLY);
        assigned().refuses(REOPEN, Rule.NOT_ENDED);
        opened().when(MERGE).refuses(REOPEN, Rule.NOT_ENDED);
    }

    @Test
    void anAgentMergesTheSameStoryIntoTheEarlierOne() {
        assigned()
                .when(MERGE)
                .then(
                        new CaseMerged(
                                REFERENCE.complaintId(),
                                OTHER.complaintId(),
                                OTHER,
                                "same order, same phone number",
                                "lin",
                                NINE))
                .thenIs(Merged.class);
    }

    @Test
    void aCaseIsNotMergedIntoItselfNorAfterItsEnd() {
        var itself = new CaseCommand.Twin(REFERENCE.complaintId(), REFERENCE, "me");
        assigned().refuses(new CaseCommand.Merge(LIN, itself), Rule.MERGE_INTO_ITSELF);
        resolved().refuses(MERGE, Rule.ENDED);
        unopened().refuses(MERGE, Rule.NOT_OPENED);
    }

    @Test
    void anUndeliveredRemedyForbidsMerging() {
        remedyUnderWay().refuses(MERGE, Rule.NOT_DELIVERED);
    }

    @Test
    void anAgentWritesDownAWithdrawalMadeOnThePhone() {
        var withdraw = new CaseCommand.WithdrawOnBehalf(LIN, "found the receipt");
        assigned()
                .when(withdraw)
                .then(new CaseWithdrawn(REFERENCE.complaintId(), "found the receipt", NINE))
                .thenIs(Withdrawn.class)
                .refuses(withdraw, Rule.ENDED);
        resolved().when(withdraw).thenIs(Withdrawn.class);
        closed().refuses(withdraw, Rule.ENDED);
        unopened().refuses(withdraw, Rule.NOT_OPENED);
    }
}
