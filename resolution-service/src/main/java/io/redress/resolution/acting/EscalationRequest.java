package io.redress.resolution.acting;

import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import io.redress.resolution.domain.EscalationCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a colleague asks about who has a case. */
public interface EscalationRequest extends CaseRequest {

    /** @param demanded whether the customer asked for somebody above */
    record Escalate(boolean demanded, @NotBlank @Size(max = LONG) String reason)
            implements EscalationRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new EscalationCommand.Escalate(by, demanded, reason);
        }
    }

    /** @param agent null when whoever is free there takes it */
    record Transfer(
            @NotBlank @Size(max = 40) String queue,
            @Nullable @Size(max = 100) String agent,
            @NotBlank @Size(max = LONG) String summary)
            implements EscalationRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new EscalationCommand.Transfer(
                    by, queue, agent == null || agent.isBlank() ? null : agent.strip(), summary);
        }
    }
}
