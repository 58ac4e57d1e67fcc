package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.TaskEvent.TaskAnswered;
import io.redress.contract.resolution.TaskEvent.TaskCancelled;
import io.redress.contract.resolution.TaskEvent.TaskGiven;
import io.redress.contract.resolution.TaskEvent.TaskOverdue;
import io.redress.contract.resolution.TaskEvent.TaskReminded;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.TaskCommand.Cancel;
import io.redress.resolution.domain.TaskCommand.Give;
import io.redress.resolution.domain.TaskCommand.TakeAnswer;
import io.redress.resolution.domain.matter.Task;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Departments, suppliers and carriers are asked, reminded, and heard: late answers too. */
final class Tasking {

    /** The last part of the time is the one that a reminder leaves. */
    private static final int REMIND_IN_LAST = 4;

    private final ResolutionPolicy policy;

    Tasking(ResolutionPolicy policy) {
        this.policy = policy;
    }

    List<ResolutionEvent> decide(ResolutionCase state, TaskCommand command, Instant now) {
        return switch (command) {
            case Give c -> give(state, c, now);
            case TakeAnswer c -> {
                var task = open(file(state), c.taskId());
                yield List.of(
                        new TaskAnswered(
                                state.id(),
                                task.id(),
                                c.by().login(),
                                c.answer(),
                                c.finding(),
                                now));
            }
            case Cancel c -> {
                var task = open(file(state), c.taskId());
                yield List.of(new TaskCancelled(state.id(), task.id(), c.by().login(), now));
            }
        };
    }

    private List<ResolutionEvent> give(ResolutionCase state, Give c, Instant now) {
        if (Taking.active(state).file().matters().tasks().of(c.taskId()).isPresent()) {
            return List.of();
        }
        var course = Taking.begin(policy, state, c.by(), now);
        var named = c.dueAt();
        var dueAt = named == null ? policy.after(now, policy.tasks().answerWithin()) : named;
        if (!dueAt.isAfter(now)) {
            throw Rule.TIME_PAST.refuses(dueAt);
        }
        return course.then(
                        new TaskGiven(
                                state.id(),
                                c.taskId(),
                                c.party(),
                                c.name(),
                                c.question(),
                                c.by().login(),
                                dueAt.minus(Duration.between(now, dueAt).dividedBy(REMIND_IN_LAST)),
                                dueAt,
                                now))
                .events();
    }

    void due(Course course, Instant now) {
        if (course.state() instanceof Active active) {
            active.file().matters().tasks().all().forEach(task -> due(course, task, now));
        }
    }

    private static void due(Course course, Task task, Instant now) {
        if (task.standing() == Task.Standing.WAITING && !now.isBefore(task.remindAt())) {
            course.then(new TaskReminded(course.state().id(), task.id(), task.dueAt(), now));
        }
        if (task.nextDue() != null && !now.isBefore(task.dueAt())) {
            course.then(new TaskOverdue(course.state().id(), task.id(), task.dueAt(), now));
        }
    }

    /** The answer to a question is kept even when the case did not wait for it. */
    private static CaseFile file(ResolutionCase state) {
        return switch (state) {
            case Resolved resolved -> resolved.file();
            case Closed closed -> closed.file();
            default -> Taking.active(state).file();
        };
    }

    private static Task open(CaseFile file, UUID id) {
        return file.matters()
                .tasks()
                .of(id)
                .filter(Task::isOpen)
                .orElseThrow(() -> Rule.NO_SUCH_TASK.refuses());
    }
}
