package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.ClockWarned;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    static final Instant WARNING = NINE.plus(Duration.ofHours(18));
    static final Instant BREACH = NINE.plus(Duration.ofDays(1));

    static final Instant AT_NOON_IN_SHANGHAI_THE_DAY_AFTER = Instant.parse("2026-11-04T04:00:00Z");

    @Test
    void nothingIsSaidBeforeTheWarning() {
        opened().after(Duration.ofHours(18).minusMillis(1)).whenDue().thenNothing();
        assertThat(DueWork.next(opened().state())).contains(WARNING);
    }

    @Test
    void aClockWarnsOnceAtThreeQuartersAndBreachesOnceAtItsEnd() {
        var story =
                opened().after(Duration.ofHours(18))
                        .whenDue()
                        .then(
                                warned(ClockKind.FIRST_RESPONSE, WARNING),
                                warned(ClockKind.CUSTOMER_UPDATE, WARNING));
        assertThat(DueWork.next(story.state())).contains(BREACH);
        story.whenDue()
                .thenNothing()
                .after(Duration.ofHours(6))
                .whenDue()
                .then(
                        breached(ClockKind.FIRST_RESPONSE, BREACH),
                        breached(ClockKind.CUSTOMER_UPDATE, BREACH),
                        upATier(BREACH))
                .whenDue()
                .thenNothing();
        assertThat(DueWork.next(story.state())).contains(AT_NOON_IN_SHANGHAI_THE_DAY_AFTER);
    }

    @Test
    void aClockNobodyLookedAtIsWarnedOfAndBreachedAtOnce() {
        opened().after(Duration.ofHours(73))
                .whenDue()
                .thenKinds(
                        ClockWarned.class,
                        ClockBreached.class,
                        ClockWarned.class,
                        ClockBreached.class,
                        ClockWarned.class,
                        ClockBreached.class,
                        CaseEscalated.class);
    }

    @Test
    void stoppedClocksNeverRing() {
        assertThat(DueWork.next(waiting().state())).isEmpty();
        waiting().after(Duration.ofDays(300)).whenDue().thenNothing();
    }

    @Test
    void anOpenOfferIsDueAtItsExpiry() {
        assertThat(DueWork.next(offered().state())).contains(NINE.plus(Duration.ofDays(7)));
    }

    @Test
    void nothingIsDueInAnEndedCase() {
        assertThat(DueWork.next(resolved().state())).isEmpty();
        resolved().after(Duration.ofDays(300)).whenDue().thenNothing();
    }

    @Test
    void aMessageToTheCustomerStartsTheirClockAnew() {
        var at = NINE.plus(Duration.ofHours(20));
        opened().after(Duration.ofHours(20))
                .whenDue()
                .when(new CaseCommand.HearCustomerTold(at))
                .then(
                        new ClockMet(REFERENCE.complaintId(), ClockKind.CUSTOMER_UPDATE, at),
                        new ClockStarted(
                                REFERENCE.complaintId(),
                                ClockKind.CUSTOMER_UPDATE,
                                at.plus(Duration.ofHours(18)),
                                at.plus(Duration.ofDays(1)),
                                at))
                .when(new CaseCommand.HearCustomerTold(at))
                .thenNothing();
    }

    @Test
    void aMessageRightAfterTheStartIsNotWorthARestartAndOneAfterATenthIs() {
        var tenth = Duration.ofDays(1).dividedBy(10);
        opened().when(new CaseCommand.HearCustomerTold(NINE.plus(tenth).minusMillis(1)))
                .thenNothing()
                .when(new CaseCommand.HearCustomerTold(NINE.plus(tenth)))
                .thenKinds(ClockMet.class, ClockStarted.class);
    }

    @Test
    void aMessageSentDuringAWaitIsHarmlessWhenReplayedAfterIt() {
        var during = NINE.plus(Duration.ofHours(5));
        assigned()
                .after(Duration.ofHours(3))
                .when(Story.ask())
                .after(Duration.ofHours(2))
                .when(new CaseCommand.HearCustomerTold(during))
                .thenNothing()
                .after(Duration.ofHours(1))
                .when(new CaseCommand.HearCustomer(UUID.randomUUID(), during.plusSeconds(1)))
                .when(new CaseCommand.HearCustomerTold(during))
                .thenNothing();
    }

    @Test
    void aWarnedClockStaysWarnedOverAWait() {
        opened().after(Duration.ofHours(18))
                .whenDue()
                .when(Story.ask())
                .after(Duration.ofHours(10))
                .when(new CaseCommand.Investigate(LIN, null))
                .after(Duration.ofHours(5))
                .whenDue()
                .thenNothing()
                .after(Duration.ofHours(1))
                .whenDue()
                .thenKinds(ClockBreached.class);
    }

    private static ClockWarned warned(ClockKind kind, Instant at) {
        return new ClockWarned(REFERENCE.complaintId(), kind, BREACH, at);
    }

    /** Four hours of work later, of which one is left that day. */
    private static CaseEscalated upATier(Instant at) {
        return new CaseEscalated(
                REFERENCE.complaintId(),
                EscalationCause.CLOCK_BREACHED,
                2,
                "products",
                1,
                null,
                AT_NOON_IN_SHANGHAI_THE_DAY_AFTER,
                null,
                "policy",
                null,
                at);
    }

    private static ClockBreached breached(ClockKind kind, Instant at) {
        return new ClockBreached(REFERENCE.complaintId(), kind, BREACH, at);
    }
}
