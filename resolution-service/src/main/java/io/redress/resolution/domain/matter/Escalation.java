package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.EscalationCause;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far up a case has gone.
 *
 * @param step how often since it was opened or reopened
 * @param reopenings how often it was reopened
 * @param takeBy by when somebody takes it, or it goes up again; null while it does not wait, and at the end of the way up
 * @param waits whether nobody has taken it since
 * @param onCall who was called by name
 */
public record Escalation(
        int step,
        int reopenings,
        @Nullable EscalationCause cause,
        @Nullable Instant takeBy,
        boolean waits,
        @Nullable String onCall) {

    public static final Escalation NONE = new Escalation(0, 0, null, null, false, null);

    public boolean isEmergency() {
        return onCall != null;
    }

    /** When it goes up again unless somebody takes it. */
    public Optional<Instant> nextDue() {
        return waits ? Optional.ofNullable(takeBy) : Optional.empty();
    }

    Escalation after(CaseEscalated e) {
        return new Escalation(e.step(), reopenings, e.cause(), e.takeBy(), true, e.onCall());
    }

    Escalation taken() {
        return new Escalation(step, reopenings, cause, takeBy, false, onCall);
    }

    Escalation reopened() {
        return new Escalation(0, reopenings + 1, null, null, false, null);
    }
}
