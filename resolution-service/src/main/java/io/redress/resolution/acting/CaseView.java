package io.redress.resolution.acting;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Flag;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.resolution.domain.Advice;
import io.redress.resolution.domain.Offer;
import io.redress.resolution.domain.clock.CaseClock;
import io.redress.resolution.domain.matter.Matters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a colleague sees it. What is null is not known yet, or is not in this state.
 *
 * @param state {@code unopened} until triage has spoken
 * @param version what a command on it may expect, and the ETag
 * @param unheard how many of the customer's messages nobody has answered
 * @param previousAgent may not take it by themselves
 * @param judged what a person said to what triage read
 * @param said what the customer said after the complaint
 * @param sent what they were sent
 * @param linked complaints that were merged into this one
 * @param advice what should be done now
 * @param matters its promises, approvals, tasks, advances and escalation
 */
public record CaseView(
        ComplaintId complaintId,
        @Nullable Reference reference,
        String state,
        long version,
        @Nullable String queue,
        @Nullable Integer tier,
        @Nullable Category category,
        @Nullable Severity severity,
        Set<Flag> flags,
        @Nullable String language,
        @Nullable String agent,
        @Nullable String previousAgent,
        int unheard,
        @Nullable String policyVersion,
        @Nullable Instant openedAt,
        List<Clock> clocks,
        @Nullable Offer offer,
        @Nullable AcceptedRemedy remedy,
        @Nullable Reference mergedInto,
        @Nullable ComplaintReceived complaint,
        @Nullable ComplaintTriaged triage,
        @Nullable Review judged,
        List<IntakeEvent> said,
        List<MessageSent> sent,
        List<Entry> timeline,
        List<Linked> linked,
        Matters matters,
        @Nullable Advice advice) {

    /** @param condition running, warned, breached or paused */
    public record Clock(
            ClockKind kind, String condition, Instant startedAt, Instant warnAt, Instant dueAt) {

        static Clock of(CaseClock clock) {
            var condition =
                    !clock.runs()
                            ? "paused"
                            : clock.breached() ? "breached" : clock.warned() ? "warned" : "running";
            return new Clock(
                    clock.kind(), condition, clock.startedAt(), clock.warnAt(), clock.dueAt());
        }
    }

    /** What the customer chose. */
    public record AcceptedRemedy(UUID offerId, RemedyOption option, boolean delivered) {}

    /**
     * @param by a login; "customer"; or null for what a rule or time did
     */
    public record Entry(
            long sequence,
            Instant at,
            String kind,
            @Nullable String by,
            @Nullable String text,
            ResolutionEvent event) {}

    public record Linked(ComplaintId complaintId, String reference) {}
}
