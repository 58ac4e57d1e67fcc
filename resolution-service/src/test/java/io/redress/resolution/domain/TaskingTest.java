package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import io.redress.contract.resolution.AdvanceEvent.AdvanceOverdue;
import io.redress.contract.resolution.AdvanceEvent.AdvanceRecovered;
import io.redress.contract.resolution.AdvanceEvent.AdvanceWrittenOff;
import io.redress.contract.resolution.AdvanceEvent.CompensationAdvanced;
import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.TaskEvent.TaskAnswered;
import io.redress.contract.resolution.TaskEvent.TaskCancelled;
import io.redress.contract.resolution.TaskEvent.TaskGiven;
import io.redress.contract.resolution.TaskEvent.TaskOverdue;
import io.redress.contract.resolution.TaskEvent.TaskReminded;
import io.redress.resolution.domain.ResolutionCase.Closed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskingTest {

    static final UUID TASK = new UUID(9, 1);
    static final UUID ADVANCE = new UUID(9, 2);

    @Test
    void othersAreAskedRemindedInTheLastQuarterAndOverdueAtTheEnd() {
        assigned()
                .when(ask(NINE.plus(Duration.ofHours(8))))
                .thenKinds(TaskGiven.class)
                .after(Duration.ofHours(6))
                .whenDue()
                .thenKinds(TaskReminded.class)
                .after(Duration.ofHours(2))
                .whenDue()
                .thenKinds(TaskOverdue.class)
                .whenDue()
                .thenNothing()
                .when(answer())
                .thenKinds(TaskAnswered.class)
                .refuses(answer(), Rule.NO_SUCH_TASK);
    }

    @Test
    void withoutATimeOfItsOwnATaskHasThePolicysInHoursOfWork() {
        var story = assigned().when(ask(null));
        // 17:00 on Monday; an hour that day, eight on each of the next, and the last hour on
        // Wednesday's morrow
        assertThat(story.last(TaskGiven.class).dueAt())
                .isEqualTo(Instant.parse("2026-11-04T09:00:00Z"));
    }

    @Test
    void anAnswerAfterTheEndIsKeptAndOneThatIsNoLongerNeededIsNot() {
        var story =
                assigned()
                        .when(ask(NINE.plusSeconds(60)))
                        .when(resolve())
                        .when(new CaseCommand.HearClosing(NINE))
                        .when(answer())
                        .thenKinds(TaskAnswered.class)
                        .thenIs(Closed.class);
        assertThat(((Closed) story.state()).file().matters().tasks().all().getFirst().answer())
                .isEqualTo("Two others leak.");
        assigned()
                .when(ask(NINE.plusSeconds(60)))
                .when(new TaskCommand.Cancel(LIN, TASK))
                .thenKinds(TaskCancelled.class)
                .after(Duration.ofHours(1))
                .whenDue()
                .thenNothing()
                .refuses(answer(), Rule.NO_SUCH_TASK);
    }

    @Test
    void theTimeOfATaskLiesAhead() {
        assigned().refuses(ask(NINE), Rule.TIME_PAST);
    }

    @Test
    void whatWasPaidInAdvanceIsFollowedToItsEndAfterTheCaseToo() {
        var story =
                assigned()
                        .when(pay(PartyKind.CARRIER))
                        .thenKinds(CompensationAdvanced.class)
                        .when(resolve());
        assertThat(DueWork.next(story.state())).contains(NINE.plus(Duration.ofDays(30)));
        story.after(Duration.ofDays(30))
                .whenDue()
                .thenKinds(AdvanceOverdue.class)
                .whenDue()
                .thenNothing()
                .when(back(100))
                .thenKinds(AdvanceRecovered.class)
                .refuses(back(201), Rule.RECOVERED_TOO_MUCH)
                .when(back(200))
                .thenKinds(AdvanceRecovered.class)
                .refuses(back(1), Rule.NO_SUCH_ADVANCE);
        assertThat(DueWork.next(story.state())).isEmpty();
    }

    @Test
    void onlyASupervisorWritesOffWhatDoesNotComeBack() {
        assigned()
                .when(pay(PartyKind.SUPPLIER))
                .refuses(new AdvanceCommand.WriteOff(LIN, ADVANCE, "gone"), Rule.SUPERVISOR_ONLY)
                .when(new AdvanceCommand.WriteOff(CHIEF, ADVANCE, "gone"))
                .thenKinds(AdvanceWrittenOff.class)
                .refuses(back(1), Rule.NO_SUCH_ADVANCE);
        assigned().refuses(pay(PartyKind.DEPARTMENT), Rule.DEBTOR);
    }

    private static CaseCommand ask(@Nullable Instant dueAt) {
        return new TaskCommand.Give(
                LIN, TASK, PartyKind.SUPPLIER, "Seal works", "Do others leak?", dueAt);
    }

    private static CaseCommand answer() {
        return new TaskCommand.TakeAnswer(LIN, TASK, "Two others leak.", Finding.CONFIRMED);
    }

    private static CaseCommand pay(PartyKind debtor) {
        return new AdvanceCommand.Pay(LIN, ADVANCE, debtor, "Swift", Money.cny(300), null);
    }

    private static CaseCommand back(long yuan) {
        return new AdvanceCommand.Recover(LIN, ADVANCE, Money.cny(yuan));
    }
}
