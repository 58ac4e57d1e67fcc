package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseAssigned;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.TaskEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has a life of its own within a case, whatever state the case is in.
 *
 * @param handover what the last one who handed it over wrote; null where nobody did
 */
public record Matters(
        Promises promises,
        Approvals approvals,
        Tasks tasks,
        Advances advances,
        Escalation escalation,
        @Nullable String handover) {

    public static final Matters NONE =
            new Matters(
                    Promises.NONE,
                    Approvals.NONE,
                    Tasks.NONE,
                    Advances.NONE,
                    Escalation.NONE,
                    null);

    /** When something is next to be said about any of it while the case is worked on. */
    public Optional<Instant> nextDue() {
        return Stream.of(
                        promises.nextDue(),
                        approvals.nextDue(),
                        tasks.nextDue(),
                        advances.nextDue(),
                        escalation.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    public Matters after(ResolutionEvent event) {
        return switch (event) {
            case PromiseEvent e ->
                    new Matters(
                            promises.after(e), approvals, tasks, advances, escalation, handover);
            case ApprovalEvent e ->
                    new Matters(
                            promises, approvals.after(e), tasks, advances, escalation, handover);
            case TaskEvent e ->
                    new Matters(
                            promises, approvals, tasks.after(e), advances, escalation, handover);
            case AdvanceEvent e ->
                    new Matters(
                            promises, approvals, tasks, advances.after(e), escalation, handover);
            case CaseEscalated e -> with(escalation.after(e));
            case CaseAssigned e -> with(escalation.taken());
            case CaseReopened e -> with(escalation.reopened());
            case CaseResolved e ->
                    new Matters(
                            promises.over(), Approvals.NONE, tasks, advances, escalation, handover);
            case CaseTransferred e ->
                    new Matters(
                            promises,
                            approvals,
                            tasks,
                            advances,
                            e.agent() == null ? escalation : escalation.taken(),
                            e.summary());
            default -> this;
        };
    }

    private Matters with(Escalation changed) {
        return new Matters(promises, approvals, tasks, advances, changed, handover);
    }
}
