package io.redress.contract;

import io.redress.contract.cases.CaseRecord;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.indicators.IndicatorRecord;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.ApprovalEvent;
import io.redress.contract.resolution.DossierEvent;
import io.redress.contract.resolution.EscalationEvent;
import io.redress.contract.resolution.ImprovementEvent;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.TaskEvent;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.triage.ModelEvent;
import io.redress.contract.triage.TriageEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one registry of wire names. A name once used is never used for anything else. */
public final class EventTypes {

    private static final List<EventType<?>> ALL =
            List.of(
                    of(
                            "io.redress.intake.complaint-received.v1",
                            Topic.INTAKE,
                            IntakeEvent.ComplaintReceived.class),
                    of(
                            "io.redress.intake.message-received.v1",
                            Topic.INTAKE,
                            IntakeEvent.MessageReceived.class),
                    of(
                            "io.redress.intake.call-updated.v1",
                            Topic.INTAKE,
                            IntakeEvent.CallUpdated.class),
                    of(
                            "io.redress.intake.choice-received.v1",
                            Topic.INTAKE,
                            IntakeEvent.ChoiceReceived.class),
                    of(
                            "io.redress.intake.withdrawal-received.v1",
                            Topic.INTAKE,
                            IntakeEvent.WithdrawalReceived.class),
                    of(
                            "io.redress.intake.arrival-quarantined.v1",
                            Topic.INTAKE,
                            IntakeEvent.ArrivalQuarantined.class),
                    of(
                            "io.redress.intake.quarantine-released.v1",
                            Topic.INTAKE,
                            IntakeEvent.QuarantineReleased.class),
                    of(
                            "io.redress.intake.quarantine-discarded.v1",
                            Topic.INTAKE,
                            IntakeEvent.QuarantineDiscarded.class),
                    of(
                            "io.redress.intake.arrival-rejected.v1",
                            Topic.INTAKE,
                            IntakeEvent.ArrivalRejected.class),
                    of(
                            "io.redress.intake.erasure-requested.v1",
                            Topic.INTAKE,
                            RightsEvent.ErasureRequested.class),
                    of(
                            "io.redress.intake.erasure-deferred.v1",
                            Topic.INTAKE,
                            RightsEvent.ErasureDeferred.class),
                    of(
                            "io.redress.intake.data-locked.v1",
                            Topic.INTAKE,
                            RightsEvent.DataLocked.class),
                    of(
                            "io.redress.intake.legal-hold-placed.v1",
                            Topic.INTAKE,
                            RightsEvent.LegalHoldPlaced.class),
                    of(
                            "io.redress.intake.legal-hold-lifted.v1",
                            Topic.INTAKE,
                            RightsEvent.LegalHoldLifted.class),
                    of(
                            "io.redress.intake.erasure-decided.v1",
                            Topic.INTAKE,
                            RightsEvent.ErasureDecided.class),
                    of(
                            "io.redress.intake.personal-data-erased.v1",
                            Topic.INTAKE,
                            RightsEvent.PersonalDataErased.class),
                    of(
                            "io.redress.intake.review-requested.v1",
                            Topic.INTAKE,
                            RightsEvent.ReviewRequested.class),
                    of(
                            "io.redress.triage.complaint-triaged.v1",
                            Topic.TRIAGE,
                            TriageEvent.ComplaintTriaged.class),
                    of(
                            "io.redress.triage.teaching-case-marked.v1",
                            Topic.TRIAGE,
                            TriageEvent.TeachingCaseMarked.class),
                    of(
                            "io.redress.triage.teaching-case-unmarked.v1",
                            Topic.TRIAGE,
                            TriageEvent.TeachingCaseUnmarked.class),
                    of(
                            "io.redress.triage.triage-confirmed.v1",
                            Topic.TRIAGE,
                            TriageEvent.TriageConfirmed.class),
                    of(
                            "io.redress.triage.triage-corrected.v1",
                            Topic.TRIAGE,
                            TriageEvent.TriageCorrected.class),
                    of(
                            "io.redress.triage.link-confirmed.v1",
                            Topic.TRIAGE,
                            TriageEvent.LinkConfirmed.class),
                    of(
                            "io.redress.triage.link-rejected.v1",
                            Topic.TRIAGE,
                            TriageEvent.LinkRejected.class),
                    of(
                            "io.redress.triage.model-trained.v1",
                            Topic.MODELS,
                            ModelEvent.ModelTrained.class),
                    of(
                            "io.redress.triage.model-activated.v1",
                            Topic.MODELS,
                            ModelEvent.ModelActivated.class),
                    of(
                            "io.redress.resolution.entitlement-facts-recorded.v1",
                            Topic.RESOLUTION,
                            DossierEvent.EntitlementFactsRecorded.class),
                    of(
                            "io.redress.resolution.root-cause-found.v1",
                            Topic.RESOLUTION,
                            DossierEvent.RootCauseFound.class),
                    of(
                            "io.redress.resolution.customer-marked.v1",
                            Topic.RESOLUTION,
                            DossierEvent.CustomerMarked.class),
                    of(
                            "io.redress.resolution.customer-mark-confirmed.v1",
                            Topic.RESOLUTION,
                            DossierEvent.CustomerMarkConfirmed.class),
                    of(
                            "io.redress.resolution.customer-mark-lifted.v1",
                            Topic.RESOLUTION,
                            DossierEvent.CustomerMarkLifted.class),
                    of(
                            "io.redress.resolution.dispute-handed-over.v1",
                            Topic.RESOLUTION,
                            DossierEvent.DisputeHandedOver.class),
                    of(
                            "io.redress.resolution.regulator-outcome-received.v1",
                            Topic.RESOLUTION,
                            DossierEvent.RegulatorOutcomeReceived.class),
                    of(
                            "io.redress.resolution.corrective-action-set.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.CorrectiveActionSet.class),
                    of(
                            "io.redress.resolution.supplier-feedback-recorded.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.SupplierFeedbackRecorded.class),
                    of(
                            "io.redress.resolution.corrective-action-moved.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.CorrectiveActionMoved.class),
                    of(
                            "io.redress.resolution.corrective-action-done.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.CorrectiveActionDone.class),
                    of(
                            "io.redress.resolution.recall-started.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.RecallStarted.class),
                    of(
                            "io.redress.resolution.recall-customers-found.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.RecallCustomersFound.class),
                    of(
                            "io.redress.resolution.recall-customer-reached.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.RecallCustomerReached.class),
                    of(
                            "io.redress.resolution.recall-customer-settled.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.RecallCustomerSettled.class),
                    of(
                            "io.redress.resolution.recall-ended.v1",
                            Topic.IMPROVEMENT,
                            ImprovementEvent.RecallEnded.class),
                    of(
                            "io.redress.resolution.case-reclassified.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseReclassified.class),
                    of(
                            "io.redress.resolution.case-opened.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseOpened.class),
                    of(
                            "io.redress.resolution.case-assigned.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseAssigned.class),
                    of(
                            "io.redress.resolution.investigation-started.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.InvestigationStarted.class),
                    of(
                            "io.redress.resolution.note-added.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.NoteAdded.class),
                    of(
                            "io.redress.resolution.reply-written.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ReplyWritten.class),
                    of(
                            "io.redress.resolution.plan-given.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.PlanGiven.class),
                    of(
                            "io.redress.resolution.information-requested.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.InformationRequested.class),
                    of(
                            "io.redress.resolution.customer-replied.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CustomerReplied.class),
                    of(
                            "io.redress.resolution.clock-started.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockStarted.class),
                    of(
                            "io.redress.resolution.clock-paused.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockPaused.class),
                    of(
                            "io.redress.resolution.clock-resumed.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockResumed.class),
                    of(
                            "io.redress.resolution.clock-warned.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockWarned.class),
                    of(
                            "io.redress.resolution.clock-breached.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockBreached.class),
                    of(
                            "io.redress.resolution.clock-met.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ClockMet.class),
                    of(
                            "io.redress.resolution.remedy-offered.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.RemedyOffered.class),
                    of(
                            "io.redress.resolution.offer-withdrawn.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.OfferWithdrawn.class),
                    of(
                            "io.redress.resolution.offer-expired.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.OfferExpired.class),
                    of(
                            "io.redress.resolution.remedy-accepted.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.RemedyAccepted.class),
                    of(
                            "io.redress.resolution.offer-declined.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.OfferDeclined.class),
                    of(
                            "io.redress.resolution.choice-refused.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.ChoiceRefused.class),
                    of(
                            "io.redress.resolution.remedy-delivered.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.RemedyDelivered.class),
                    of(
                            "io.redress.resolution.case-resolved.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseResolved.class),
                    of(
                            "io.redress.resolution.case-reopened.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseReopened.class),
                    of(
                            "io.redress.resolution.case-closed.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseClosed.class),
                    of(
                            "io.redress.resolution.case-withdrawn.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseWithdrawn.class),
                    of(
                            "io.redress.resolution.case-merged.v1",
                            Topic.RESOLUTION,
                            ResolutionEvent.CaseMerged.class),
                    of(
                            "io.redress.resolution.promise-made.v1",
                            Topic.RESOLUTION,
                            PromiseEvent.PromiseMade.class),
                    of(
                            "io.redress.resolution.promise-reminded.v1",
                            Topic.RESOLUTION,
                            PromiseEvent.PromiseReminded.class),
                    of(
                            "io.redress.resolution.promise-kept.v1",
                            Topic.RESOLUTION,
                            PromiseEvent.PromiseKept.class),
                    of(
                            "io.redress.resolution.promise-broken.v1",
                            Topic.RESOLUTION,
                            PromiseEvent.PromiseBroken.class),
                    of(
                            "io.redress.resolution.promise-released.v1",
                            Topic.RESOLUTION,
                            PromiseEvent.PromiseReleased.class),
                    of(
                            "io.redress.resolution.case-escalated.v1",
                            Topic.RESOLUTION,
                            EscalationEvent.CaseEscalated.class),
                    of(
                            "io.redress.resolution.case-transferred.v1",
                            Topic.RESOLUTION,
                            EscalationEvent.CaseTransferred.class),
                    of(
                            "io.redress.resolution.approval-requested.v1",
                            Topic.RESOLUTION,
                            ApprovalEvent.ApprovalRequested.class),
                    of(
                            "io.redress.resolution.approval-granted.v1",
                            Topic.RESOLUTION,
                            ApprovalEvent.ApprovalGranted.class),
                    of(
                            "io.redress.resolution.approval-refused.v1",
                            Topic.RESOLUTION,
                            ApprovalEvent.ApprovalRefused.class),
                    of(
                            "io.redress.resolution.approval-withdrawn.v1",
                            Topic.RESOLUTION,
                            ApprovalEvent.ApprovalWithdrawn.class),
                    of(
                            "io.redress.resolution.approval-overdue.v1",
                            Topic.RESOLUTION,
                            ApprovalEvent.ApprovalOverdue.class),
                    of(
                            "io.redress.resolution.task-given.v1",
                            Topic.RESOLUTION,
                            TaskEvent.TaskGiven.class),
                    of(
                            "io.redress.resolution.task-reminded.v1",
                            Topic.RESOLUTION,
                            TaskEvent.TaskReminded.class),
                    of(
                            "io.redress.resolution.task-overdue.v1",
                            Topic.RESOLUTION,
                            TaskEvent.TaskOverdue.class),
                    of(
                            "io.redress.resolution.task-answered.v1",
                            Topic.RESOLUTION,
                            TaskEvent.TaskAnswered.class),
                    of(
                            "io.redress.resolution.task-cancelled.v1",
                            Topic.RESOLUTION,
                            TaskEvent.TaskCancelled.class),
                    of(
                            "io.redress.resolution.compensation-advanced.v1",
                            Topic.RESOLUTION,
                            AdvanceEvent.CompensationAdvanced.class),
                    of(
                            "io.redress.resolution.advance-recovered.v1",
                            Topic.RESOLUTION,
                            AdvanceEvent.AdvanceRecovered.class),
                    of(
                            "io.redress.resolution.advance-overdue.v1",
                            Topic.RESOLUTION,
                            AdvanceEvent.AdvanceOverdue.class),
                    of(
                            "io.redress.resolution.advance-written-off.v1",
                            Topic.RESOLUTION,
                            AdvanceEvent.AdvanceWrittenOff.class),
                    of(
                            "io.redress.follow-up.follow-up-started.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.FollowUpStarted.class),
                    of(
                            "io.redress.follow-up.message-sent.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.MessageSent.class),
                    of(
                            "io.redress.follow-up.survey-invited.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.SurveyInvited.class),
                    of(
                            "io.redress.follow-up.survey-answered.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.SurveyAnswered.class),
                    of(
                            "io.redress.follow-up.survey-lapsed.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.SurveyLapsed.class),
                    of(
                            "io.redress.follow-up.complaint-reopened.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.ComplaintReopened.class),
                    of(
                            "io.redress.follow-up.complaint-closed.v1",
                            Topic.FOLLOW_UP,
                            FollowUpEvent.ComplaintClosed.class),
                    of(
                            "io.redress.signals.surge-detected.v1",
                            Topic.SIGNALS,
                            SignalEvent.SurgeDetected.class),
                    of(
                            "io.redress.signals.surge-ended.v1",
                            Topic.SIGNALS,
                            SignalEvent.SurgeEnded.class),
                    of(
                            "io.redress.signals.crisis-raised.v1",
                            Topic.SIGNALS,
                            SignalEvent.CrisisRaised.class),
                    of(
                            "io.redress.signals.crisis-ended.v1",
                            Topic.SIGNALS,
                            SignalEvent.CrisisEnded.class),
                    of("io.redress.cases.case-record.v1", Topic.CASES, CaseRecord.class),
                    of(
                            "io.redress.indicators.indicator-record.v1",
                            Topic.INDICATORS,
                            IndicatorRecord.class));

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType<?>> BY_PAYLOAD =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventTypes() {}

    public static List<EventType<?>> all() {
        return ALL;
    }

    /** Empty for a type that a newer writer may know and we do not: readers pass over it. */
    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of this event. @throws IllegalArgumentException when the class is not on the wire */
    public static EventType<?> of(Event event) {
        var type = BY_PAYLOAD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    event.getClass() + " is not registered as an event type");
        }
        return type;
    }

    private static <E extends Event> EventType<E> of(String name, Topic topic, Class<E> payload) {
        return new EventType<>(name, topic, payload);
    }
}
