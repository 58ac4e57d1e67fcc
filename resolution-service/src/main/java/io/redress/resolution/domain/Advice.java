package io.redress.resolution.domain;

import io.redress.contract.Coded;
import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import io.redress.resolution.domain.matter.Promise;
import io.redress.resolution.domain.matter.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What should be done now, and until when. The first that applies: who has it comes before what was
 * promised, that before what the customer waits to hear, and that before what we would like to know.
 *
 * @param by null where no time is set
 */
public record Advice(Deed deed, @Nullable Instant by) {

    /** One thing to do, or to wait for. */
    public enum Deed implements Coded {
        TAKE_AT_ONCE("take-at-once"),
        TAKE("take"),
        DECIDE("decide"),
        KEEP_PROMISE("keep-promise"),
        ANSWER("answer"),
        RESPOND("respond"),
        CARRY_OUT("carry-out"),
        RESOLVE("resolve"),
        AWAIT_CHOICE("await-choice"),
        AWAIT_CUSTOMER("await-customer"),
        PLAN("plan"),
        CHASE("chase"),
        AWAIT_TASK("await-task"),
        OFFER("offer"),
        RECOVER("recover");

        private final String code;

        Deed(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Empty where nothing is left to do. */
    public static Optional<Advice> on(ResolutionCase state) {
        return state instanceof Active active
                ? Stream.of(hands(active), promised(active), answers(active), waits(active))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> Optional.of(forward(active)))
                : Advancing.file(state)
                        .flatMap(file -> file.matters().advances().open().findFirst())
                        .map(advance -> new Advice(Deed.RECOVER, advance.dueAt()));
    }

    private static Optional<Advice> hands(Active active) {
        var matters = active.file().matters();
        var escalation = matters.escalation();
        if (Taking.isFree(active)) {
            return Optional.of(
                    new Advice(
                            escalation.isEmergency() ? Deed.TAKE_AT_ONCE : Deed.TAKE,
                            escalation.takeBy()));
        }
        return matters.approvals().waiting().stream()
                .findFirst()
                .map(approval -> new Advice(Deed.DECIDE, approval.dueAt()));
    }

    /** Only what is near: a promise for next week is no reason to leave the customer unanswered. */
    private static Optional<Advice> promised(Active active) {
        return active.file()
                .matters()
                .promises()
                .open()
                .filter(Promise::reminded)
                .min(Comparator.comparing(Promise::dueAt))
                .map(promise -> new Advice(Deed.KEEP_PROMISE, promise.dueAt()));
    }

    private static Optional<Advice> answers(Active active) {
        var file = active.file();
        if (file.unheard() > 0) {
            return Optional.of(new Advice(Deed.ANSWER, file.clocks().nextBreach().orElse(null)));
        }
        return clock(file, ClockKind.FIRST_RESPONSE, Deed.RESPOND);
    }

    private static Optional<Advice> waits(Active active) {
        return switch (active) {
            case OfferMade made ->
                    Optional.of(new Advice(Deed.AWAIT_CHOICE, made.offer().expiresAt()));
            case WaitingForCustomer waiting -> Optional.of(new Advice(Deed.AWAIT_CUSTOMER, null));
            case Handled handled when handled.working() instanceof RemedyUnderWay remedy ->
                    Optional.of(
                            new Advice(remedy.delivered() ? Deed.RESOLVE : Deed.CARRY_OUT, null));
            default -> clock(active.file(), ClockKind.PLAN, Deed.PLAN);
        };
    }

    private static Advice forward(Active active) {
        var open =
                active.file()
                        .matters()
                        .tasks()
                        .open()
                        .min(Comparator.comparing(Task::dueAt))
                        .orElse(null);
        if (open == null) {
            return new Advice(Deed.OFFER, null);
        }
        var late = open.standing() == Task.Standing.OVERDUE;
        return new Advice(late ? Deed.CHASE : Deed.AWAIT_TASK, open.dueAt());
    }

    private static Optional<Advice> clock(CaseFile file, ClockKind kind, Deed deed) {
        return file.clocks().of(kind).map(clock -> new Advice(deed, clock.dueAt()));
    }
}
