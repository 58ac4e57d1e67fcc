package io.redress.resolution.acting;

import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.contract.resolution.PromisedTo;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import io.redress.resolution.domain.PromiseCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a colleague asks about promises. */
public interface PromiseRequest extends CaseRequest {

    /**
     * @param to the customer when nobody is named
     * @param owner who asks when nobody is named
     * @param notBefore where an appointment's window begins
     */
    record Make(
            @NotNull PromiseKind kind,
            @Nullable PromisedTo to,
            @NotBlank @Size(max = LONG) String what,
            @Nullable @Size(max = 100) String owner,
            @Nullable Instant notBefore,
            @NotNull Instant dueAt)
            implements PromiseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new PromiseCommand.Make(
                    by,
                    DeterministicId.of(cause, "promise"),
                    kind,
                    Objects.requireNonNullElse(to, PromisedTo.CUSTOMER),
                    what,
                    owner == null || owner.isBlank() ? by.login() : owner.strip(),
                    notBefore,
                    dueAt);
        }
    }

    record Keep(@NotNull UUID promiseId, @Nullable @Size(max = LONG) String note)
            implements PromiseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new PromiseCommand.Keep(by, promiseId, note);
        }
    }

    record NobodyCame(@NotNull UUID promiseId) implements PromiseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new PromiseCommand.NobodyCame(by, promiseId);
        }
    }

    record Release(
            @NotNull UUID promiseId,
            @NotNull PromiseRelease reason,
            @Nullable @Size(max = LONG) String note)
            implements PromiseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new PromiseCommand.Release(by, promiseId, reason, note);
        }
    }
}
