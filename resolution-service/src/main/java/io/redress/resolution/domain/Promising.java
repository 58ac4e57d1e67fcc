package io.redress.resolution.domain;

import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.PromiseEvent.PromiseReminded;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.CaseCommand.HearRegulator;
import io.redress.resolution.domain.PromiseCommand.Keep;
import io.redress.resolution.domain.PromiseCommand.Make;
import io.redress.resolution.domain.PromiseCommand.NobodyCame;
import io.redress.resolution.domain.PromiseCommand.Release;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.matter.Promise;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our word is given, kept, broken, released. A broken one does not wait for the customer to call: it is
 * apologised for, and the case goes up.
 */
final class Promising {

    private final ResolutionPolicy policy;
    private final Escalating escalating;

    Promising(ResolutionPolicy policy, Escalating escalating) {
        this.policy = policy;
        this.escalating = escalating;
    }

    List<ResolutionEvent> decide(ResolutionCase state, PromiseCommand command, Instant now) {
        return switch (command) {
            case Make c -> make(state, c, now);
            case Keep c -> {
                var promise = open(state, c.promiseId());
                yield List.of(
                        new PromiseKept(state.id(), promise.id(), c.by().login(), c.note(), now));
            }
            case NobodyCame c -> nobodyCame(state, c, now);
            case Release c -> release(state, c, now);
        };
    }

    private List<ResolutionEvent> make(ResolutionCase state, Make c, Instant now) {
        if (Taking.active(state).file().matters().promises().knows(c.promiseId())) {
            return List.of();
        }
        var course = Taking.begin(policy, state, c.by(), now);
        if (!c.dueAt().isAfter(now)) {
            throw Rule.TIME_PAST.refuses(c.dueAt());
        }
        var notBefore = c.notBefore();
        if (notBefore != null && !notBefore.isBefore(c.dueAt())) {
            throw Rule.WINDOW.refuses();
        }
        var remindAt =
                (notBefore == null ? c.dueAt() : notBefore).minus(policy.promises().remindBefore());
        return course.then(
                        new PromiseMade(
                                state.id(),
                                c.promiseId(),
                                c.kind(),
                                c.to(),
                                c.what(),
                                c.owner(),
                                notBefore,
                                c.dueAt(),
                                remindAt.isBefore(now) ? now : remindAt,
                                c.by().login(),
                                now))
                .events();
    }

    /**
     * An authority that passed the complaint on hears from us within the days of work that the law
     * counts. Told once: a copy that comes again finds the promise, whatever became of it.
     */
    List<ResolutionEvent> toRegulator(ResolutionCase state, HearRegulator c) {
        var matters =
                switch (state) {
                    case Unopened unopened -> unopened.matters();
                    case Active active -> active.file().matters();
                    default -> null;
                };
        var over = !(state instanceof Unopened) && matters == null;
        if (over || (matters != null && matters.promises().knows(c.promiseId()))) {
            return List.of();
        }
        var dueAt =
                policy.calendar().endOfWorkingDay(c.at(), policy.promises().regulatorAnswerDays());
        return List.of(
                new PromiseMade(
                        state.id(),
                        c.promiseId(),
                        PromiseKind.ANSWER,
                        PromisedTo.REGULATOR,
                        "书面答复监管部门 / Answer the authority in writing",
                        Listening.POLICY,
                        null,
                        dueAt,
                        policy.calendar()
                                .endOfWorkingDay(
                                        c.at(),
                                        Math.max(1, policy.promises().regulatorAnswerDays() - 1)),
                        Listening.POLICY,
                        c.at()));
    }

    private List<ResolutionEvent> nobodyCame(ResolutionCase state, NobodyCame c, Instant now) {
        var promise = appointment(state, c.promiseId(), now);
        var course = new Course(policy, state).then(broken(state, promise, c.by().login(), now));
        return escalating
                .up(course, EscalationCause.PROMISE_BROKEN, Listening.POLICY, null, now)
                .events();
    }

    private static List<ResolutionEvent> release(ResolutionCase state, Release c, Instant now) {
        var promise =
                c.reason() == PromiseRelease.CUSTOMER_ABSENT
                        ? appointment(state, c.promiseId(), now)
                        : open(state, c.promiseId());
        return List.of(
                new PromiseReleased(
                        state.id(), promise.id(), c.reason(), c.by().login(), c.note(), now));
    }

    /** Reminders and breaches whose time has come; however many are broken at once, the case goes up once. */
    void due(Course course, Instant now) {
        var state = course.state();
        if (!(state instanceof Active active)) {
            return;
        }
        var promises = active.file().matters().promises();
        promises.open()
                .filter(promise -> promise.wantsReminder(now))
                .forEach(
                        p ->
                                course.then(
                                        new PromiseReminded(
                                                state.id(), p.id(), p.owner(), p.dueAt(), now)));
        var broken = promises.open().filter(promise -> promise.isDue(now)).toList();
        broken.forEach(promise -> course.then(broken(state, promise, null, now)));
        if (!broken.isEmpty()) {
            escalating.up(course, EscalationCause.PROMISE_BROKEN, Listening.POLICY, null, now);
        }
    }

    /** What the customer hears from a person keeps the promise that they would. */
    static Course answered(Course course, String by, Instant now) {
        if (course.state() instanceof Active active) {
            active.file()
                    .matters()
                    .promises()
                    .open()
                    .filter(Promise::isAnswerToCustomer)
                    .forEach(p -> course.then(new PromiseKept(active.id(), p.id(), by, null, now)));
        }
        return course;
    }

    private static PromiseBroken broken(
            ResolutionCase state, Promise promise, @Nullable String by, Instant now) {
        return new PromiseBroken(
                state.id(),
                promise.id(),
                promise.kind(),
                promise.to(),
                promise.what(),
                promise.owner(),
                promise.dueAt(),
                by != null,
                by,
                now);
    }

    /** Nobody can tell before its window begins who will not come. */
    private static Promise appointment(ResolutionCase state, UUID id, Instant now) {
        var promise = open(state, id);
        var notBefore = promise.notBefore();
        if (notBefore == null) {
            throw Rule.NO_APPOINTMENT.refuses();
        }
        if (now.isBefore(notBefore)) {
            throw Rule.NOT_YET.refuses(notBefore);
        }
        return promise;
    }

    private static Promise open(ResolutionCase state, UUID id) {
        return Taking.active(state)
                .file()
                .matters()
                .promises()
                .open(id)
                .orElseThrow(() -> Rule.NO_SUCH_PROMISE.refuses());
    }
}
