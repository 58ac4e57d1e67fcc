package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.TaskEvent;
import io.redress.contract.resolution.TaskEvent.TaskAnswered;
import io.redress.contract.resolution.TaskEvent.TaskCancelled;
import io.redress.contract.resolution.TaskEvent.TaskGiven;
import io.redress.contract.resolution.TaskEvent.TaskOverdue;
import io.redress.contract.resolution.TaskEvent.TaskReminded;
import io.redress.resolution.domain.matter.Task.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All tasks of a case, in the order in which they were given. */
public record Tasks(List<Task> all) {

    public static final Tasks NONE = new Tasks(List.of());

    public Tasks {
        all = List.copyOf(all);
    }

    public Stream<Task> open() {
        return all.stream().filter(Task::isOpen);
    }

    public Optional<Task> of(UUID id) {
        return all.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public Optional<Instant> nextDue() {
        return all.stream().flatMap(t -> Stream.ofNullable(t.nextDue())).min(Instant::compareTo);
    }

    Tasks after(TaskEvent event) {
        return switch (event) {
            case TaskGiven e ->
                    new Tasks(Stream.concat(all.stream(), Stream.of(Task.of(e))).toList());
            case TaskReminded e -> change(e.taskId(), t -> t.stands(Standing.REMINDED));
            case TaskOverdue e -> change(e.taskId(), t -> t.stands(Standing.OVERDUE));
            case TaskAnswered e -> change(e.taskId(), t -> t.answered(e.answer(), e.finding()));
            case TaskCancelled e -> change(e.taskId(), t -> t.stands(Standing.CANCELLED));
        };
    }

    private Tasks change(UUID id, UnaryOperator<Task> change) {
        return new Tasks(all.stream().map(t -> t.id().equals(id) ? change.apply(t) : t).toList());
    }
}
