package io.redress.resolution.acting;

import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import io.redress.resolution.domain.TaskCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a colleague asks of others, and writes down of their answers. */
public interface TaskRequest extends CaseRequest {

    /** @param dueAt null for the policy's */
    record Give(
            @NotNull PartyKind party,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = LONG) String question,
            @Nullable Instant dueAt)
            implements TaskRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new TaskCommand.Give(
                    by, DeterministicId.of(cause, "task"), party, name.strip(), question, dueAt);
        }
    }

    record TakeAnswer(
            @NotNull UUID taskId,
            @NotBlank @Size(max = LONG) String answer,
            @NotNull Finding finding)
            implements TaskRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new TaskCommand.TakeAnswer(by, taskId, answer, finding);
        }
    }

    record Cancel(@NotNull UUID taskId) implements TaskRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new TaskCommand.Cancel(by, taskId);
        }
    }
}
