package io.redress.resolution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.Judgement;
import io.redress.platform.Refusal;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import io.redress.resolution.policy.ShippedPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A case that goes through what a test tells, by legal steps only, under the shipped policy. */
final class Story {

    static final Reference REFERENCE = Reference.ofArrival("a broken kettle");
    static final Reference OTHER = Reference.ofArrival("the same kettle again");
    static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    static final ResolutionPolicy POLICY = ShippedPolicy.read();
    static final Colleague LIN = new Colleague("lin", 1);
    static final Colleague WANG = new Colleague("wang", 1);
    static final Colleague CHIEF = new Colleague("chief", 3);
    static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-00000000000f");
    static final RemedyOption REFUND =
            option(1, new Remedy(RemedyKind.REFUND, Money.cny(199), null));
    static final RemedyOption REPLACEMENT =
            option(2, new Remedy(RemedyKind.REPLACEMENT, null, null));

    private final CaseDecider decider = new CaseDecider(POLICY);
    private final List<ResolutionEvent> all = new ArrayList<>();
    private ResolutionCase state = new Unopened(REFERENCE.complaintId(), 0);
    private List<ResolutionEvent> last = List.of();
    private Instant now = NINE;

    static Story unopened() {
        return new Story();
    }

    static Story opened() {
        return unopened().when(open(NINE));
    }

    static Story assigned() {
        return opened().when(new CaseCommand.Assign(LIN, "lin"));
    }

    static Story waiting() {
        return assigned().when(ask());
    }

    static Story offered() {
        return assigned().when(offer(REFUND, REPLACEMENT));
    }

    static Story remedyUnderWay() {
        return offered().when(choice(REFUND.optionId(), NINE));
    }

    static Story resolved() {
        return assigned().when(resolve());
    }

    static Story closed() {
        return resolved().when(new CaseCommand.HearClosing(NINE));
    }

    static CaseCommand.Open open(Instant since) {
        return new CaseCommand.Open(
                REFERENCE,
                Category.PRODUCT_QUALITY,
                Severity.NORMAL,
                Set.of(Flag.REPEAT),
                "zh",
                since,
                null);
    }

    static CaseCommand ask() {
        return new CaseCommand.AskCustomer(LIN, UUID.randomUUID(), "Which model is it?");
    }

    static CaseCommand.MakeOffer offer(RemedyOption... options) {
        return new CaseCommand.MakeOffer(LIN, OFFER, List.of(options), "Please choose.", null);
    }

    static CaseCommand.HearChoice choice(UUID optionId, Instant at) {
        return new CaseCommand.HearChoice(OFFER, optionId, null, Channel.WEB, at);
    }

    static CaseCommand.Resolve resolve() {
        return new CaseCommand.Resolve(LIN, "Explained how to descale it.", Manner.AT_ONCE, null);
    }

    static CaseCommand.HearJudgement judged(Category category, Severity severity, Instant at) {
        return new CaseCommand.HearJudgement(
                new Judgement(category, severity, Set.of(Flag.REPEAT)), "wang", at);
    }

    /** The same kettle was complained of once more, and that complaint was joined to this one. */
    static CaseCommand.HearTwin joined(Instant at) {
        return joined(Severity.NORMAL, at);
    }

    static CaseCommand.HearTwin joined(Severity severity, Instant at) {
        return new CaseCommand.HearTwin(OTHER.complaintId(), grave(severity), at);
    }

    /** A person said of the complaint that was joined how bad it is. */
    static CaseCommand.HearTwinJudgement twinJudged(Severity severity, Instant at) {
        return new CaseCommand.HearTwinJudgement(grave(severity), "wang", at);
    }

    private static Judgement grave(Severity severity) {
        return new Judgement(Category.DELIVERY, severity, Set.of(Flag.SAFETY));
    }

    static CaseCommand.HearLink linked(Instant at) {
        return linked(true, at);
    }

    /** @param takesIn whether the other case still takes complaints in */
    static CaseCommand.HearLink linked(boolean takesIn, Instant at) {
        return new CaseCommand.HearLink(
                new CaseCommand.Twin(OTHER.complaintId(), OTHER, "one story"), takesIn, "wang", at);
    }

    static CaseCommand.HearReopening notSolved(Instant at) {
        return new CaseCommand.HearReopening(ReopenReason.NOT_SOLVED, at);
    }

    static RemedyOption option(int number, Remedy... remedies) {
        return new RemedyOption(new UUID(7, number), List.of(remedies));
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story when(CaseCommand command) {
        return take(decider.decide(state, command, now));
    }

    /** Due work runs, as it would by itself. */
    Story whenDue() {
        return take(decider.due(state, now));
    }

    private Story take(List<ResolutionEvent> events) {
        last = events;
        all.addAll(events);
        events.forEach(event -> state = CaseEvolution.evolve(state, event));
        return this;
    }

    Story then(ResolutionEvent... expected) {
        assertThat(last).containsExactly(expected);
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final Story thenKinds(Class<? extends ResolutionEvent>... kinds) {
        assertThat(last).extracting(Object::getClass).containsExactly(kinds);
        return this;
    }

    Story thenNothing() {
        assertThat(last).isEmpty();
        return this;
    }

    Story thenIs(Class<? extends ResolutionCase> kind) {
        assertThat(state).isInstanceOf(kind);
        return this;
    }

    Story refuses(CaseCommand command, Rule rule) {
        assertThatThrownBy(() -> decider.decide(state, command, now))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(rule.code()));
        return this;
    }

    ResolutionCase state() {
        return state;
    }

    CaseFile file() {
        return ((ResolutionCase.Active) state).file();
    }

    Instant now() {
        return now;
    }

    List<ResolutionEvent> all() {
        return all;
    }

    <E extends ResolutionEvent> E last(Class<E> kind) {
        return last.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }
}
