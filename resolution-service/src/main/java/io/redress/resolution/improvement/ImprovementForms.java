package io.redress.resolution.improvement;

import static java.util.Objects.requireNonNullElse;

import io.redress.contract.resolution.RecallOutcome;
import io.redress.resolution.domain.improvement.ActionCommand;
import io.redress.resolution.domain.improvement.CorrectiveAction.Task;
import io.redress.resolution.domain.improvement.RecallCommand;
import io.redress.resolution.domain.improvement.RecallScope;
import io.redress.resolution.dossiers.FormFields;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads the forms of the improvement pages. Where fields have faults, the command must not be used. */
final class ImprovementForms {

    private ImprovementForms() {}

    static Optional<ActionCommand> action(String verb, FormFields f, String by) {
        return Optional.ofNullable(
                switch (verb) {
                    case "set" ->
                            new ActionCommand.Set(
                                    by,
                                    new Task(
                                            f.need("cause"),
                                            f.text("product"),
                                            f.text("supplier"),
                                            f.need("what"),
                                            f.need("owner"),
                                            day(f, "dueOn")));
                    case "move" ->
                            new ActionCommand.Move(
                                    by, f.need("owner"), day(f, "dueOn"), f.need("reason"));
                    case "supplier" ->
                            new ActionCommand.TellSupplier(by, f.need("supplier"), f.need("text"));
                    case "done" -> new ActionCommand.Finish(by, f.need("result"));
                    default -> null;
                });
    }

    static RecallCommand recall(FormFields f, String by) {
        return new RecallCommand.Start(
                by,
                f.need("title"),
                new RecallScope(
                        f.need("product"),
                        f.text("ordersFrom"),
                        f.text("ordersTo"),
                        f.day("boughtFrom"),
                        f.day("boughtTo")),
                f.need("instruction"));
    }

    static Optional<RecallCommand> onRecall(String verb, FormFields f, String by) {
        return Optional.ofNullable(
                switch (verb) {
                    case "reach" -> new RecallCommand.Reach(by, complaint(f));
                    case "settle" -> new RecallCommand.Settle(by, complaint(f), outcome(f));
                    case "end" -> new RecallCommand.End(by);
                    default -> null;
                });
    }

    /** The stand-in never gets out: a missing outcome is a fault. */
    private static RecallOutcome outcome(FormFields f) {
        f.need("outcome");
        return requireNonNullElse(
                f.code("outcome", RecallOutcome.class), RecallOutcome.UNREACHABLE);
    }

    private static LocalDate day(FormFields f, String field) {
        f.need(field);
        return requireNonNullElse(f.day(field), LocalDate.EPOCH);
    }

    private static UUID complaint(FormFields f) {
        try {
            return UUID.fromString(f.need("complaint"));
        } catch (IllegalArgumentException unreadable) {
            f.faults().add("complaint");
            return new UUID(0, 0);
        }
    }
}
