package io.redress.resolution.domain.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.Matter;
import io.redress.contract.resolution.RecallOutcome;
import io.redress.platform.Refusal;
import io.redress.resolution.domain.improvement.ActionCommand.Finish;
import io.redress.resolution.domain.improvement.ActionCommand.Move;
import io.redress.resolution.domain.improvement.ActionCommand.TellSupplier;
import io.redress.resolution.domain.improvement.CorrectiveAction.Task;
import io.redress.resolution.domain.improvement.RecallCommand.End;
import io.redress.resolution.domain.improvement.RecallCommand.Find;
import io.redress.resolution.domain.improvement.RecallCommand.Reach;
import io.redress.resolution.domain.improvement.RecallCommand.Settle;
import io.redress.resolution.domain.improvement.RecallCommand.Start;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-12-01");
    private static final Reference REFERENCE = Reference.ofArrival("test/improvement");
    private static final Task TASK =
            new Task("supplier.parts", "K2", "Nanshan", "measure every seal", "quality", DUE);
    private static final RecallScope SCOPE =
            new RecallScope(
                    "Kettle K2",
                    "A-90",
                    "A-120",
                    LocalDate.parse("2026-09-14"),
                    LocalDate.parse("2026-10-02"));
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    // Corrective actions

    @Test
    void anActionIsOverdueFromTheDayAfterItsDayUntilItIsDone() {
        var action = set();
        assertThat(action.overdue(DUE)).isFalse();
        assertThat(action.overdue(DUE.plusDays(1))).isTrue();
        var done = on(action, new Finish("quality", "gauge in use"));
        assertThat(done.overdue(DUE.plusDays(1))).isFalse();
        assertThat(done.open()).isFalse();
    }

    @Test
    void anActionMovesToAnotherOwnerAndDay() {
        var moved = on(set(), new Move("lin", "purchasing", DUE.plusDays(14), "the gauge is late"));
        assertThat(moved.task()).isNotNull();
        assertThat(moved.task().owner()).isEqualTo("purchasing");
        assertThat(moved.overdue(DUE.plusDays(14))).isFalse();
        assertThat(moved.task().what()).isEqualTo(TASK.what());
    }

    @Test
    void aSuppliersWordIsKeptEvenAfterTheEnd() {
        var done = on(set(), new Finish("quality", "gauge in use"));
        var told = on(done, new TellSupplier("lin", "Nanshan", "batch exchanged"));
        assertThat(told.feedback()).hasSize(1);
        refuses(done, new Finish("quality", "again"), ImprovementRule.ACTION_NOT_OPEN);
        refuses(done, new Move("lin", "x", DUE, "why"), ImprovementRule.ACTION_NOT_OPEN);
    }

    @Test
    void anActionIsSetOnce() {
        assertThat(new ActionCommand.Set("lin", TASK).on(set(), NOW)).isEmpty();
    }

    // Recalls

    @ParameterizedTest(name = "order {0}, bought {1}: {2}")
    @CsvSource({
        "A-90,2026-09-14,true",
        "A-120,2026-10-02,true",
        "A-89,2026-09-20,false",
        "A-121,2026-09-20,false",
        "A-100,2026-09-13,false",
        "A-100,2026-10-03,false",
        ",2026-09-20,true",
        "A-100,,true",
        ",,true"
    })
    void aRecallCoversItsRangesAndWhoeverMayBeInThem(
            @Nullable String order, @Nullable LocalDate bought, boolean covered) {
        assertThat(SCOPE.covers(complaint("kettle-K2, white", order, bought))).isEqualTo(covered);
    }

    @Test
    void aRecallCoversItsProductHoweverItIsSpelled() {
        assertThat(SCOPE.covers(complaint("KETTLE K-2", null, null))).isTrue();
        assertThat(SCOPE.covers(complaint("kettle K3", null, null))).isFalse();
    }

    @Test
    void aRecallEndsWhenItIsSettledWithEveryCustomerAndNotBefore() {
        var recall = on(started(), new Find("lin", List.of(ONE, TWO)));
        var settled = on(recall, new Settle("lin", ONE, RecallOutcome.REPLACED));
        refuses(settled, new End("lin"), ImprovementRule.CUSTOMERS_LEFT);
        var all = on(settled, new Settle("lin", TWO, RecallOutcome.UNREACHABLE));
        var ended = on(all, new End("lin"));
        assertThat(ended.open()).isFalse();
        refuses(ended, new Find("lin", List.of(ONE)), ImprovementRule.RECALL_NOT_OPEN);
        refuses(ended, new Reach("lin", ONE), ImprovementRule.RECALL_NOT_OPEN);
    }

    @Test
    void lookingAgainAddsOnlyWhoIsNew() {
        var recall = on(started(), new Find("lin", List.of(ONE)));
        var reached = on(recall, new Reach("lin", ONE));
        assertThat(new Find("lin", List.of(ONE)).on(reached, NOW)).isEmpty();
        var more = on(reached, new Find("lin", List.of(ONE, TWO)));
        assertThat(more.customers()).hasSize(2);
        assertThat(more.reached()).isEqualTo(1);
        assertThat(new Reach("lin", ONE).on(more, NOW)).isEmpty();
    }

    @Test
    void onlyItsCustomersAreReachedAndSettledOnce() {
        var recall = on(started(), new Find("lin", List.of(ONE)));
        refuses(recall, new Reach("lin", TWO), ImprovementRule.NOT_IN_RECALL);
        refuses(
                recall,
                new Settle("lin", TWO, RecallOutcome.REFUNDED),
                ImprovementRule.NOT_IN_RECALL);
        var settled = on(recall, new Settle("lin", ONE, RecallOutcome.REFUNDED));
        refuses(
                settled,
                new Settle("lin", ONE, RecallOutcome.REPAIRED),
                ImprovementRule.SETTLED_ALREADY);
    }

    private static CorrectiveAction set() {
        return on(
                CorrectiveAction.unset(REFERENCE.complaintId()),
                new ActionCommand.Set("lin", TASK));
    }

    private static Recall started() {
        return on(
                Recall.unstarted(REFERENCE.complaintId()),
                new Start("lin", "K2, seal", SCOPE, "stop using it"));
    }

    private static CorrectiveAction on(CorrectiveAction state, ActionCommand command) {
        var now = state;
        for (var event : command.on(state, NOW)) {
            now = now.after(event);
        }
        return now;
    }

    private static Recall on(Recall state, RecallCommand command) {
        var now = state;
        for (var event : command.on(state, NOW)) {
            now = now.after(event);
        }
        return now;
    }

    private static void refuses(
            CorrectiveAction state, ActionCommand command, ImprovementRule rule) {
        assertThatThrownBy(() -> command.on(state, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(rule.code()));
    }

    private static void refuses(Recall state, RecallCommand command, ImprovementRule rule) {
        assertThatThrownBy(() -> command.on(state, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(rule.code()));
    }

    private static ComplaintReceived complaint(
            String product, @Nullable String order, @Nullable LocalDate bought) {
        return new ComplaintReceived(
                REFERENCE.complaintId(),
                REFERENCE,
                new Arrival(UUID.randomUUID(), Channel.WEB, NOW, "f"),
                new Complainant("Ann", null, null, "en", null),
                null,
                "it leaks",
                new Matter(product, order, bought, null, null),
                List.of(),
                null,
                NOW);
    }
}
