package io.redress.resolution.acting;

import io.redress.resolution.domain.ApprovalCommand;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a second person says of an offer that waits for them, or its maker of their own. */
public interface ApprovalRequest extends CaseRequest {

    record Grant(@NotNull UUID approvalId, @Nullable @Size(max = LONG) String note)
            implements ApprovalRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new ApprovalCommand.Grant(by, approvalId, note);
        }
    }

    record Refuse(@NotNull UUID approvalId, @NotBlank @Size(max = LONG) String reason)
            implements ApprovalRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new ApprovalCommand.Refuse(by, approvalId, reason);
        }
    }

    record Withdraw(@NotNull UUID approvalId) implements ApprovalRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new ApprovalCommand.Withdraw(by, approvalId);
        }
    }
}
