package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.WANG;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.judged;
import static io.redress.resolution.domain.Story.notSolved;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.remedyUnderWay;
import static io.redress.resolution.domain.Story.resolve;
import static io.redress.resolution.domain.Story.unopened;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import io.redress.contract.resolution.ResolutionEvent.InvestigationStarted;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalatingTest {

    static final Colleague SPECIALIST = new Colleague("sun", 2);
    static final Colleague MANAGER = new Colleague("boss", 4);
    static final CaseCommand DEMAND = new EscalationCommand.Escalate(LIN, true, "wants a manager");

    @Test
    void eachStepRaisesTheTierAndChangesThePerson() {
        var story = assigned().when(DEMAND).thenKinds(CaseEscalated.class).thenIs(Open.class);
        assertThat(story.last(CaseEscalated.class))
                .returns(EscalationCause.CUSTOMER_DEMAND, CaseEscalated::cause)
                .returns(2, CaseEscalated::tier)
                .returns(1, CaseEscalated::step)
                .returns("lin", CaseEscalated::previousAgent)
                .returns("lin", CaseEscalated::by);
        story.refuses(new CaseCommand.Assign(LIN, "lin"), Rule.EXCLUDED)
                .refuses(new CaseCommand.Assign(WANG, "wang"), Rule.TIER_TOO_LOW)
                .when(new CaseCommand.Assign(SPECIALIST, "sun"))
                .thenIs(Assigned.class)
                .when(new EscalationCommand.Escalate(SPECIALIST, false, "over my head"));
        assertThat(story.last(CaseEscalated.class))
                .returns(3, CaseEscalated::tier)
                .returns(2, CaseEscalated::step)
                .returns("sun", CaseEscalated::previousAgent);
        story.refuses(new CaseCommand.Assign(SPECIALIST, "sun"), Rule.EXCLUDED)
                .when(new CaseCommand.Assign(CHIEF, "chief"))
                .thenKinds(CaseAssigned.class);
    }

    @Test
    void aSupervisorDoesNotBringACaseBackToThemselvesButAManagerMay() {
        var story =
                opened().when(new CaseCommand.Assign(CHIEF, "chief"))
                        .when(new EscalationCommand.Escalate(CHIEF, false, "over my head"));
        story.refuses(new CaseCommand.Assign(CHIEF, "chief"), Rule.EXCLUDED)
                .when(new CaseCommand.Assign(MANAGER, "chief"))
                .thenIs(Assigned.class);
    }

    @Test
    void whatNobodyTakesGoesUpAgainUntilTheTop() {
        var story = assigned().when(DEMAND);
        var tiers = new java.util.ArrayList<Integer>();
        for (var next = story.file().matters().escalation().nextDue(); next.isPresent(); ) {
            story.after(Duration.between(story.now(), next.get())).whenDue();
            tiers.add(story.last(CaseEscalated.class).tier());
            next = story.file().matters().escalation().nextDue();
        }
        assertThat(tiers).containsExactly(3, 4);
        assertThat(story.last(CaseEscalated.class))
                .returns(EscalationCause.NOT_TAKEN, CaseEscalated::cause)
                .returns(null, CaseEscalated::takeBy);
        story.refuses(DEMAND, Rule.AT_THE_TOP);
    }

    @Test
    void whileItWaitsToBeTakenABreachTakesItNoFurther() {
        opened().after(Duration.ofHours(24))
                .whenDue()
                .thenKinds(
                        ClockWarned.class,
                        ClockBreached.class,
                        ClockWarned.class,
                        ClockBreached.class,
                        CaseEscalated.class)
                .when(new CaseCommand.Assign(CHIEF, "chief"))
                .after(Duration.ofHours(48))
                .whenDue()
                .thenKinds(ClockWarned.class, ClockBreached.class, CaseEscalated.class);
    }

    @Test
    void dangerGoesToTheTopAtOnceAndCallsWhoeverIsOnCallUntilSomebodyTakesIt() {
        var story =
                unopened()
                        .when(danger())
                        .thenKinds(
                                CaseOpened.class,
                                ClockStarted.class,
                                ClockStarted.class,
                                ClockStarted.class,
                                CaseEscalated.class);
        assertThat(story.last(CaseEscalated.class))
                .returns(EscalationCause.SEVERITY, CaseEscalated::cause)
                .returns(4, CaseEscalated::tier)
                .returns("duty-manager", CaseEscalated::onCall)
                .returns(NINE.plus(Duration.ofMinutes(15)), CaseEscalated::takeBy);
        story.after(Duration.ofMinutes(15).minusMillis(1))
                .whenDue()
                .thenNothing()
                .after(Duration.ofMillis(1))
                .whenDue()
                .thenKinds(CaseEscalated.class);
        assertThat(story.last(CaseEscalated.class))
                .returns("director", CaseEscalated::onCall)
                .returns(EscalationCause.NOT_TAKEN, CaseEscalated::cause)
                .returns(NINE.plus(Duration.ofMinutes(30)), CaseEscalated::takeBy);
        story.when(new CaseCommand.Assign(CHIEF, "chief"))
                .after(Duration.ofMinutes(16))
                .whenDue()
                .thenNothing();
    }

    @Test
    void theListOfThoseOnCallIsCalledSoOftenAndNotForEver() {
        var story = unopened().when(danger());
        var called = new java.util.ArrayList<String>();
        called.add(story.last(CaseEscalated.class).onCall());
        while (story.file().matters().escalation().nextDue().isPresent()) {
            story.after(Duration.ofMinutes(15)).whenDue();
            called.add(story.last(CaseEscalated.class).onCall());
        }
        assertThat(called).hasSize(8).startsWith("duty-manager", "director", "duty-manager");
        assertThat(story.last(CaseEscalated.class).takeBy()).isNull();
    }

    @Test
    void aClockThatFellDueWhileWeWereAwayCallsOnce() {
        unopened()
                .when(danger())
                .after(Duration.ofHours(5))
                .whenDue()
                .thenKinds(CaseEscalated.class)
                .whenDue()
                .thenNothing();
    }

    @Test
    void dangerThatIsSaidTwiceCallsOnce() {
        unopened()
                .when(danger())
                .when(judged(Category.FOOD_HYGIENE, Severity.CRITICAL, NINE.plusSeconds(9)))
                .thenKinds(io.redress.contract.resolution.ResolutionEvent.CaseReclassified.class);
    }

    @Test
    void theSecondReopeningTakesTheCaseUp() {
        var story =
                assigned()
                        .when(resolve())
                        .when(notSolved(NINE))
                        .thenKinds(
                                CaseReopened.class,
                                ClockStarted.class,
                                ClockStarted.class,
                                ClockStarted.class);
        story.when(new CaseCommand.Assign(WANG, "wang"))
                .when(resolve())
                .when(notSolved(NINE))
                .thenKinds(
                        CaseReopened.class,
                        ClockStarted.class,
                        ClockStarted.class,
                        ClockStarted.class,
                        CaseEscalated.class);
        assertThat(story.last(CaseEscalated.class))
                .returns(EscalationCause.REOPENED, CaseEscalated::cause)
                .returns(2, CaseEscalated::tier);
    }

    @Test
    void whatTheCustomerChoseIsCarriedOutBySomebodyElseAfterAStep() {
        remedyUnderWay()
                .when(DEMAND)
                .thenIs(RemedyUnderWay.class)
                .when(new CaseCommand.Investigate(CHIEF, null))
                .thenKinds(CaseAssigned.class, InvestigationStarted.class);
    }

    @Test
    void aTransferCarriesTheSummarySoThatNobodyAsksAgain() {
        var story =
                assigned()
                        .when(transfer(LIN, "money", null))
                        .thenKinds(CaseTransferred.class)
                        .thenIs(Open.class);
        assertThat(story.file().queue()).isEqualTo("money");
        assertThat(story.file().matters().handover()).isEqualTo("She wants her money today.");
        story.when(transfer(CHIEF, "delivery", "wang")).thenIs(Assigned.class);
        assertThat(((Assigned) story.state()).agent()).isEqualTo("wang");
    }

    @Test
    void aCaseIsHandedOverByWhoeverHasItToAQueueThatThereIs() {
        assigned().refuses(transfer(WANG, "money", null), Rule.NOT_YOURS);
        assigned().refuses(transfer(LIN, "nowhere", null), Rule.NO_SUCH_QUEUE);
    }

    private static CaseCommand danger() {
        return new CaseCommand.Open(
                Story.REFERENCE,
                Category.FOOD_HYGIENE,
                Severity.CRITICAL,
                Set.of(),
                "zh",
                NINE,
                null);
    }

    private static CaseCommand transfer(Colleague by, String queue, String agent) {
        return new EscalationCommand.Transfer(by, queue, agent, "She wants her money today.");
    }
}
