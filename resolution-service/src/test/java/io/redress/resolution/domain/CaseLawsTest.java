package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.CHIEF;
import static io.redress.resolution.domain.Story.LIN;
import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.OFFER;
import static io.redress.resolution.domain.Story.OTHER;
import static io.redress.resolution.domain.Story.REFERENCE;
import static io.redress.resolution.domain.Story.REFUND;
import static io.redress.resolution.domain.Story.REPLACEMENT;
import static io.redress.resolution.domain.Story.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ContractJson;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.contract.resolution.ResolutionEvent.OfferWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.platform.Refusal;
import io.redress.resolution.domain.CaseCommand.Heard;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever anybody does in whatever order. */
class CaseLawsTest {

    record Step(Duration later, Function<Instant, CaseCommand> command) {}

    private final CaseDecider decider = new CaseDecider(Story.POLICY);

    @Property(tries = 2_000)
    void anySequenceOfCommandsKeepsTheLaws(@ForAll("lives") List<Step> life) {
        ResolutionCase state = new Unopened(REFERENCE.complaintId(), 0);
        var now = NINE;
        var log = new ArrayList<ResolutionEvent>();
        for (var step : life) {
            now = now.plus(step.later());
            state = after(state, decider.due(state, now), log);
            assertDueWorkDone(state, now);
            var before = state;
            state = after(state, decide(state, step.command().apply(now), now), log);
            if (before instanceof Withdrawn || before instanceof Merged) {
                assertThat(state).isEqualTo(before);
            }
            assertClocksRunOnlyWhileActive(state);
        }
        assertAtMostOneOpenOffer(log);
        assertThat(refolded(log)).isEqualTo(state);
        assertThat(stored(state)).isEqualTo(state);
    }

    @Property(tries = 500)
    void whatWasHeardIsHarmlessWhenEverythingIsReplayedThatLeftNoEvent(
            @ForAll("lives") List<Step> life) {
        ResolutionCase state = new Unopened(REFERENCE.complaintId(), 0);
        var now = NINE;
        var silent = new ArrayList<Heard>();
        for (var step : life) {
            now = now.plus(step.later());
            state = after(state, decider.due(state, now), new ArrayList<>());
            var command = step.command().apply(now);
            var events = decide(state, command, now);
            // A judgement follows the reading in triage's own topic, so it meets no unopened case;
            // one of a twin may, if that was read and judged before the case itself was read.
            var tooEarly =
                    state instanceof Unopened
                            && (command instanceof CaseCommand.HearJudgement
                                    || command instanceof CaseCommand.HearTwinJudgement);
            if (events.isEmpty() && command instanceof Heard heard && !tooEarly) {
                silent.add(heard);
            }
            state = after(state, events, new ArrayList<>());
        }
        now = now.plusSeconds(1);
        state = after(state, decider.due(state, now), new ArrayList<>());
        for (var heard : silent) {
            assertThat(decider.decide(state, heard, now)).as("%s", heard).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Duration> pause =
                Arbitraries.longs()
                        .between(0, 30 * 3600)
                        .map(Duration::ofSeconds)
                        .injectDuplicates(0.3);
        var steps = Combinators.combine(pause, commands()).as(Step::new).list().ofMaxSize(25);
        return Combinators.combine(Arbitraries.of(true, false), steps)
                .as((opened, life) -> opened ? openedFirst(life) : life);
    }

    /** Left to chance alone, half of the lives would end before they began. */
    private static List<Step> openedFirst(List<Step> life) {
        return Stream.concat(
                        Stream.of(
                                new Step(Duration.ZERO, at -> Story.open(at)),
                                new Step(
                                        Duration.ofHours(1),
                                        at -> Story.offer(REFUND, REPLACEMENT))),
                        life.stream())
                .toList();
    }

    private static Arbitrary<Function<Instant, CaseCommand>> commands() {
        return Arbitraries.of(
                List.<Function<Instant, CaseCommand>>of(
                        at -> Story.open(at),
                        at -> Story.open(at),
                        at -> new CaseCommand.HearCustomer(UUID.randomUUID(), at.minusSeconds(5)),
                        at -> Story.judged(Category.DELIVERY, Severity.NORMAL, at),
                        at -> Story.judged(Category.PRODUCT_QUALITY, Severity.CRITICAL, at),
                        at -> Story.joined(at),
                        at -> Story.joined(Severity.CRITICAL, at.minusSeconds(3)),
                        at -> Story.twinJudged(Severity.HIGH, at),
                        at -> Story.linked(at),
                        at -> Story.linked(false, at),
                        at -> Story.choice(REFUND.optionId(), at),
                        at -> Story.choice(null, at),
                        at -> new CaseCommand.HearWithdrawal(null, at),
                        at -> new CaseCommand.HearCustomerTold(at),
                        at -> new CaseCommand.HearReopening(ReopenReason.DISSATISFIED, at),
                        at -> new CaseCommand.HearClosing(at),
                        at -> new CaseCommand.Assign(LIN, "lin"),
                        at -> new CaseCommand.Assign(CHIEF, "wang"),
                        at -> new CaseCommand.Investigate(WANG, null),
                        at -> new CaseCommand.AddNote(LIN, "a note"),
                        at -> new CaseCommand.Reply(LIN, UUID.randomUUID(), "a reply"),
                        at ->
                                new CaseCommand.GivePlan(
                                        WANG,
                                        UUID.randomUUID(),
                                        "a plan",
                                        at.plusSeconds(60),
                                        Channel.EMAIL),
                        at -> PromisingTest.callBack(at.plusSeconds(7_200)),
                        at -> new PromiseCommand.Keep(LIN, PromisingTest.CALL, null),
                        at -> EscalatingTest.DEMAND,
                        at ->
                                new EscalationCommand.Transfer(
                                        CHIEF, "money", null, "what happened so far"),
                        at ->
                                Story.offer(
                                        Story.option(
                                                9,
                                                new Remedy(
                                                        RemedyKind.REFUND,
                                                        Money.cny(3_000),
                                                        null))),
                        at -> new ApprovalCommand.Grant(CHIEF, OFFER, null),
                        at -> new ApprovalCommand.Refuse(CHIEF, OFFER, "no"),
                        at ->
                                new TaskCommand.Give(
                                        WANG,
                                        TaskingTest.TASK,
                                        PartyKind.SUPPLIER,
                                        "Seal works",
                                        "Do others leak?",
                                        at.plusSeconds(3_600)),
                        at ->
                                new TaskCommand.TakeAnswer(
                                        WANG, TaskingTest.TASK, "no", Finding.REFUTED),
                        at -> Story.ask(),
                        at -> Story.offer(REFUND, REPLACEMENT),
                        at ->
                                new CaseCommand.MakeOffer(
                                        WANG, UUID.randomUUID(), List.of(REFUND), "take it", null),
                        at -> new CaseCommand.WithdrawOffer(LIN, OFFER, null),
                        at -> new CaseCommand.RecordChoice(LIN, OFFER, REFUND.optionId(), null),
                        at -> new CaseCommand.Deliver(WANG, null),
                        at -> Story.resolve(),
                        at -> new CaseCommand.Resolve(WANG, "done", Manner.DEFERRED, null),
                        at -> new CaseCommand.Reopen(CHIEF, ReopenReason.CUSTOMER_ASKED),
                        at ->
                                new CaseCommand.Merge(
                                        LIN,
                                        new CaseCommand.Twin(OTHER.complaintId(), OTHER, "same")),
                        at -> new CaseCommand.WithdrawOnBehalf(LIN, null)));
    }

    private List<ResolutionEvent> decide(ResolutionCase state, CaseCommand command, Instant now) {
        try {
            return decider.decide(state, command, now);
        } catch (Refusal refused) {
            assertThat(command).as("what was heard is never refused").isNotInstanceOf(Heard.class);
            return List.of();
        }
    }

    private static ResolutionCase after(
            ResolutionCase state, List<ResolutionEvent> events, List<ResolutionEvent> log) {
        log.addAll(events);
        var next = state;
        for (var event : events) {
            next = CaseEvolution.evolve(next, event);
        }
        return next;
    }

    private static void assertDueWorkDone(ResolutionCase state, Instant now) {
        assertThat(DueWork.next(state).filter(next -> !next.isAfter(now))).isEmpty();
    }

    private static void assertClocksRunOnlyWhileActive(ResolutionCase state) {
        var file =
                switch (state) {
                    case ResolutionCase.Resolved it -> it.file();
                    case ResolutionCase.Closed it -> it.file();
                    case Withdrawn it -> it.file();
                    case Merged it -> it.file();
                    case Unopened it -> null;
                    case Active it -> null;
                };
        if (file != null) {
            assertThat(file.clocks().all()).isEmpty();
        }
    }

    private static void assertAtMostOneOpenOffer(List<ResolutionEvent> log) {
        int open = 0;
        for (var event : log) {
            switch (event) {
                case RemedyOffered it -> open++;
                case OfferWithdrawn it -> open--;
                case OfferExpired it -> open--;
                case OfferDeclined it -> open--;
                case RemedyAccepted it -> open--;
                default -> {}
            }
            assertThat(open).isBetween(0, 1);
        }
    }

    private static ResolutionCase refolded(List<ResolutionEvent> log) {
        return after(new Unopened(REFERENCE.complaintId(), 0), log, new ArrayList<>());
    }

    private static ResolutionCase stored(ResolutionCase state) {
        var json = ContractJson.mapper().writeValueAsString(state);
        return ContractJson.mapper().readValue(json, ResolutionCase.class);
    }
}
