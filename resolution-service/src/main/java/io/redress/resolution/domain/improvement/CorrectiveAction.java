package io.redress.resolution.domain.improvement;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.ImprovementEvent.ActionEvent;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionDone;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionMoved;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionSet;
import io.redress.contract.resolution.ImprovementEvent.SupplierFeedbackRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does by a day so that it does not happen again.
 *
 * @param task null before it was set
 * @param result null while it is not done
 */
public record CorrectiveAction(
        ComplaintId id, @Nullable Task task, List<Feedback> feedback, @Nullable Result result) {

    /** What is to be done. */
    public record Task(
            String cause,
            @Nullable String product,
            @Nullable String supplier,
            String what,
            String owner,
            LocalDate dueOn) {}

    /** What the supplier was told, or said. */
    public record Feedback(String supplier, String text, String by, Instant at) {}

    /** What came of it. */
    public record Result(String text, String by, Instant at) {}

    public CorrectiveAction {
        feedback = List.copyOf(feedback);
    }

    public static CorrectiveAction unset(ComplaintId id) {
        return new CorrectiveAction(id, null, List.of(), null);
    }

    public boolean open() {
        return task != null && result == null;
    }

    /** Late from the day after the one that was promised. */
    public boolean overdue(LocalDate today) {
        return task != null && result == null && today.isAfter(task.dueOn());
    }

    public CorrectiveAction after(ActionEvent event) {
        return switch (event) {
            case CorrectiveActionSet e ->
                    new CorrectiveAction(
                            id,
                            new Task(
                                    e.cause(),
                                    e.product(),
                                    e.supplier(),
                                    e.what(),
                                    e.owner(),
                                    e.dueOn()),
                            feedback,
                            result);
            case CorrectiveActionMoved e ->
                    task == null
                            ? this
                            : new CorrectiveAction(
                                    id,
                                    new Task(
                                            task.cause(),
                                            task.product(),
                                            task.supplier(),
                                            task.what(),
                                            e.owner(),
                                            e.dueOn()),
                                    feedback,
                                    result);
            case SupplierFeedbackRecorded e ->
                    new CorrectiveAction(
                            id,
                            task,
                            Stream.concat(
                                            feedback.stream(),
                                            Stream.of(
                                                    new Feedback(
                                                            e.supplier(),
                                                            e.text(),
                                                            e.by(),
                                                            e.occurredAt())))
                                    .toList(),
                            result);
            case CorrectiveActionDone e ->
                    new CorrectiveAction(
                            id, task, feedback, new Result(e.result(), e.by(), e.occurredAt()));
        };
    }
}
