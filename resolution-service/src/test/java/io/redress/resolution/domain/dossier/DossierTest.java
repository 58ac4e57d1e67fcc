package io.redress.resolution.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.DossierEvent.CustomerMarkConfirmed;
import io.redress.contract.resolution.DossierEvent.CustomerMarked;
import io.redress.contract.resolution.DossierEvent.RootCauseFound;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Mark;
import io.redress.platform.Refusal;
import io.redress.resolution.domain.dossier.CauseTree.Group;
import io.redress.resolution.domain.dossier.CauseTree.Leaf;
import io.redress.resolution.domain.dossier.DossierCommand.ConfirmMark;
import io.redress.resolution.domain.dossier.DossierCommand.FindCause;
import io.redress.resolution.domain.dossier.DossierCommand.HandOver;
import io.redress.resolution.domain.dossier.DossierCommand.LiftMark;
import io.redress.resolution.domain.dossier.DossierCommand.MarkCustomer;
import io.redress.resolution.domain.dossier.DossierCommand.RecordFacts;
import io.redress.resolution.domain.dossier.DossierCommand.RecordOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Dossier EMPTY =
            Dossier.empty(Reference.ofArrival("test/dossier").complaintId());
    private static final CauseTree CAUSES =
            new CauseTree(
                    "1",
                    List.of(
                            new Group(
                                    "supplier",
                                    "供应商",
                                    "Supplier",
                                    List.of(new Leaf("supplier.parts", "零件", "bad parts")))));
    private static final UUID DISPUTE = UUID.randomUUID();

    private final DossierDecider decider = new DossierDecider(CAUSES);

    // Special customers

    @ParameterizedTest
    @EnumSource(value = Mark.class, mode = EnumSource.Mode.EXCLUDE, names = "BAD_FAITH")
    void whatHelpsACustomerCountsAtOnce(Mark mark) {
        var marked = after(EMPTY, new MarkCustomer("lin", mark, "seen on the visit"));
        assertThat(marked.marked(mark).orElseThrow().counts()).isTrue();
    }

    @Test
    void badFaithCountsOnlyWhenAnotherPersonHasConfirmedIt() {
        var suspected = after(EMPTY, new MarkCustomer("lin", Mark.BAD_FAITH, "three receipts"));
        assertThat(suspected.marked(Mark.BAD_FAITH).orElseThrow().counts()).isFalse();
        refuses(suspected, new ConfirmMark("lin", Mark.BAD_FAITH), DossierRule.OWN_MARK);
        var confirmed = after(suspected, new ConfirmMark("chief", Mark.BAD_FAITH));
        assertThat(confirmed.marked(Mark.BAD_FAITH).orElseThrow().counts()).isTrue();
        assertThat(confirmed.marked(Mark.BAD_FAITH).orElseThrow().confirmedBy()).isEqualTo("chief");
    }

    @Test
    void aMarkSaysByWhomAndOnWhichFacts() {
        assertThat(decider.decide(EMPTY, new MarkCustomer("lin", Mark.VIP, "contract 7"), NOW))
                .containsExactly(
                        new CustomerMarked(EMPTY.id(), Mark.VIP, "contract 7", "lin", NOW));
    }

    @Test
    void sayingItAgainChangesNothingAndConfirmingAgainNeither() {
        var marked = after(EMPTY, new MarkCustomer("lin", Mark.GROUP, "same bus"));
        assertThat(decider.decide(marked, new MarkCustomer("wang", Mark.GROUP, "yes"), NOW))
                .isEmpty();
        var confirmed = after(marked, new ConfirmMark("wang", Mark.GROUP));
        assertThat(decider.decide(confirmed, new ConfirmMark("mei", Mark.GROUP), NOW)).isEmpty();
    }

    @Test
    void aLiftedMarkIsGoneAndSetAnewNeedsItsSecondPersonAnew() {
        var confirmed =
                after(
                        after(EMPTY, new MarkCustomer("lin", Mark.BAD_FAITH, "three receipts")),
                        new ConfirmMark("chief", Mark.BAD_FAITH));
        var lifted = after(confirmed, new LiftMark("mei", Mark.BAD_FAITH, "receipts are real"));
        assertThat(lifted.marks()).isEmpty();
        refuses(lifted, new ConfirmMark("chief", Mark.BAD_FAITH), DossierRule.NOT_MARKED);
        refuses(lifted, new LiftMark("mei", Mark.BAD_FAITH, null), DossierRule.NOT_MARKED);
        var again = after(lifted, new MarkCustomer("lin", Mark.BAD_FAITH, "a fourth"));
        assertThat(again.marked(Mark.BAD_FAITH).orElseThrow().counts()).isFalse();
    }

    @Test
    void aConfirmationThatComesBeforeItsMarkInNoHealthyLogChangesNothing() {
        assertThat(EMPTY.after(new CustomerMarkConfirmed(EMPTY.id(), Mark.VIP, "chief", NOW)))
                .isEqualTo(EMPTY);
    }

    // Causes and facts

    @Test
    void aCauseIsOneOfTheTreeAndTheLastOneCounts() {
        refuses(
                EMPTY,
                new FindCause("lin", "moon.full", null, null, null),
                DossierRule.UNKNOWN_CAUSE);
        var found = after(EMPTY, new FindCause("lin", "supplier.parts", "K2", null, null));
        var better = after(found, new FindCause("mei", "supplier.parts", "K2", "Nanshan", null));
        assertThat(better.cause()).isNotNull();
        assertThat(better.cause().supplier()).isEqualTo("Nanshan");
        assertThat(
                        decider.decide(
                                EMPTY,
                                new FindCause("lin", "supplier.parts", null, null, null),
                                NOW))
                .hasOnlyElementsOfType(RootCauseFound.class);
    }

    @Test
    void theSameFactsAreWrittenDownOnce() {
        var known = after(EMPTY, new RecordFacts("lin", EntitlementFacts.NONE));
        assertThat(decider.decide(known, new RecordFacts("mei", EntitlementFacts.NONE), NOW))
                .isEmpty();
        assertThat(known.sheet()).isEqualTo(new Dossier.Sheet(EntitlementFacts.NONE, "lin", NOW));
    }

    // Disputes

    @Test
    void aDisputeGoesThroughADoorAndItsOutcomeComesBackOnce() {
        var handed = after(EMPTY, handOver(DISPUTE, Door.REGULATOR));
        refuses(handed, handOver(UUID.randomUUID(), Door.REGULATOR), DossierRule.DOOR_OPEN);
        assertThat(decider.decide(handed, handOver(DISPUTE, Door.REGULATOR), NOW)).isEmpty();
        var outcome =
                new RecordOutcome("lin", DISPUTE, DisputeOutcome.SETTLED, Money.cny(200), "paid");
        var ended = after(handed, outcome);
        assertThat(ended.dispute(DISPUTE).orElseThrow().ending()).isNotNull();
        refuses(ended, outcome, DossierRule.OUTCOME_KNOWN);
        assertThat(after(ended, handOver(UUID.randomUUID(), Door.REGULATOR)).disputes()).hasSize(2);
        assertThat(after(handed, handOver(UUID.randomUUID(), Door.COURT)).disputes()).hasSize(2);
    }

    @Test
    void anOutcomeNeedsItsDispute() {
        refuses(
                EMPTY,
                new RecordOutcome("lin", DISPUTE, DisputeOutcome.UPHELD, null, null),
                DossierRule.NO_SUCH_DISPUTE);
    }

    private static HandOver handOver(UUID id, Door door) {
        return new HandOver("lin", id, door, "12315", null, null);
    }

    private Dossier after(Dossier state, DossierCommand command) {
        var now = state;
        for (var event : decider.decide(state, command, NOW)) {
            now = now.after(event);
        }
        return now;
    }

    private void refuses(Dossier state, DossierCommand command, DossierRule rule) {
        assertThatThrownBy(() -> decider.decide(state, command, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(rule.code()));
    }
}
