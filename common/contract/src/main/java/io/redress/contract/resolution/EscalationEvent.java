package io.redress.contract.resolution;

import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case goes up, or over to others. */
public sealed interface EscalationEvent extends ResolutionEvent {

    /**
     * It stands a tier higher from now on, and nobody has it: each step changes the person.
     *
     * @param step 1 for the first since it was opened or reopened
     * @param previousAgent who had it; null when nobody did
     * @param takeBy by when somebody takes it, or it goes up again; null where it can go no higher
     * @param onCall who is called by name; only in an emergency
     * @param by a login, or policy
     */
    record CaseEscalated(
            ComplaintId complaintId,
            EscalationCause cause,
            int tier,
            String queue,
            int step,
            @Nullable String previousAgent,
            @Nullable Instant takeBy,
            @Nullable String onCall,
            String by,
            @Personal @Nullable String reason,
            Instant occurredAt)
            implements EscalationEvent {}

    /**
     * Outside our authority: handed over with a summary, so that the customer never repeats the story.
     *
     * @param agent null when whoever is free takes it
     * @param summary what happened, what was tried, what the customer wants
     */
    record CaseTransferred(
            ComplaintId complaintId,
            String queue,
            @Nullable String agent,
            @Personal String summary,
            String by,
            Instant occurredAt)
            implements EscalationEvent {}
}
