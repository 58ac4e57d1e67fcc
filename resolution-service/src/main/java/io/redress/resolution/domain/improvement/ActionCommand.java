package io.redress.resolution.domain.improvement;

import io.redress.contract.resolution.ImprovementEvent.ActionEvent;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionDone;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionMoved;
import io.redress.contract.resolution.ImprovementEvent.CorrectiveActionSet;
import io.redress.contract.resolution.ImprovementEvent.SupplierFeedbackRecorded;
import io.redress.resolution.domain.improvement.CorrectiveAction.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a colleague wants of a corrective action, and what follows from it. */
public sealed interface ActionCommand {

    /** @throws io.redress.platform.Refusal when a rule says no */
    List<ActionEvent> on(CorrectiveAction state, Instant now);

    record Set(String by, Task task) implements ActionCommand {
        @Override
        public List<ActionEvent> on(CorrectiveAction state, Instant now) {
            return state.task() != null
                    ? List.of()
                    : List.of(
                            new CorrectiveActionSet(
                                    state.id(),
                                    task.cause(),
                                    task.product(),
                                    task.supplier(),
                                    task.what(),
                                    task.owner(),
                                    task.dueOn(),
                                    by,
                                    now));
        }
    }

    record Move(String by, String owner, LocalDate dueOn, String reason) implements ActionCommand {
        @Override
        public List<ActionEvent> on(CorrectiveAction state, Instant now) {
            ImprovementRule.ACTION_NOT_OPEN.unless(state.open());
            return List.of(new CorrectiveActionMoved(state.id(), owner, dueOn, reason, by, now));
        }
    }

    /** Possible after the end too: suppliers answer when they answer. */
    record TellSupplier(String by, String supplier, String text) implements ActionCommand {
        @Override
        public List<ActionEvent> on(CorrectiveAction state, Instant now) {
            ImprovementRule.NO_SUCH_ACTION.unless(state.task() != null);
            return List.of(new SupplierFeedbackRecorded(state.id(), supplier, text, by, now));
        }
    }

    record Finish(String by, String result) implements ActionCommand {
        @Override
        public List<ActionEvent> on(CorrectiveAction state, Instant now) {
            ImprovementRule.ACTION_NOT_OPEN.unless(state.open());
            return List.of(new CorrectiveActionDone(state.id(), result, by, now));
        }
    }
}
