package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventType;
import io.redress.contract.EventTypes;
import io.redress.contract.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text in an event is personal, and so sealed, or it is one of those that we know to name nobody. */
class PersonalFieldsTest {

    /** Names of staff, of rules and places in the house, of things and codes: figures need them after an erasure. */
    private static final Set<String> PLAIN =
            Set.of(
                    "Addressee.language",
                    "AdvanceRecovered.by",
                    "AdvanceWrittenOff.by",
                    "ApprovalGranted.by",
                    "ApprovalRefused.by",
                    "ApprovalRequested.agent",
                    "ApprovalWithdrawn.by",
                    "Arrival.fingerprint",
                    "Attachment.mediaType",
                    "Attachment.sha256",
                    "CallUpdated.callId",
                    "CaseAssigned.agent",
                    "CaseAssigned.assignedBy",
                    "CaseEscalated.by",
                    "CaseEscalated.onCall",
                    "CaseEscalated.previousAgent",
                    "CaseEscalated.queue",
                    "CaseMerged.mergedBy",
                    "CaseOpened.language",
                    "CaseOpened.policyVersion",
                    "CaseOpened.queue",
                    "CaseReclassified.by",
                    "CaseReclassified.queue",
                    "CaseRecord.language",
                    "CaseRecord.product",
                    "CaseRecord.queue",
                    "CaseRecord.supplier",
                    "CaseReopened.previousAgent",
                    "CaseReopened.queue",
                    "CaseResolved.agent",
                    "CaseTransferred.agent",
                    "CaseTransferred.by",
                    "CaseTransferred.queue",
                    "CompensationAdvanced.by",
                    "CompensationAdvanced.name",
                    "Complainant.language",
                    "ComplaintTriaged.language",
                    "ComplaintTriaged.modelVersion",
                    "CorrectiveActionDone.by",
                    "CorrectiveActionDone.result",
                    "CorrectiveActionMoved.by",
                    "CorrectiveActionMoved.owner",
                    "CorrectiveActionMoved.reason",
                    "CorrectiveActionSet.by",
                    "CorrectiveActionSet.cause",
                    "CorrectiveActionSet.owner",
                    "CorrectiveActionSet.product",
                    "CorrectiveActionSet.supplier",
                    "CorrectiveActionSet.what",
                    "CrisisEnded.rule",
                    "CrisisRaised.policyVersion",
                    "CrisisRaised.rule",
                    "Crowd.product",
                    "Crowd.site",
                    "Crowd.supplier",
                    "CustomerMarkConfirmed.by",
                    "CustomerMarkLifted.by",
                    "CustomerMarked.by",
                    "DisputeHandedOver.body",
                    "DisputeHandedOver.by",
                    "EntitlementFacts.goods",
                    "EntitlementFacts.region",
                    "EntitlementFactsRecorded.by",
                    "ErasureRequested.by",
                    "Facts.doubtful",
                    "Facts.product",
                    "IndicatorRecord.value",
                    "InformationRequested.agent",
                    "InvestigationStarted.agent",
                    "LegalHoldLifted.by",
                    "LegalHoldPlaced.by",
                    "LinkConfirmed.by",
                    "LinkRejected.by",
                    "Matter.product",
                    "MessageSent.language",
                    "ModelActivated.by",
                    "ModelActivated.modelVersion",
                    "ModelTrained.base",
                    "ModelTrained.modelVersion",
                    "ModelTrained.presentVersion",
                    "ModelTrained.weights",
                    "Money.currency",
                    "NoteAdded.agent",
                    "OfferWithdrawn.agent",
                    "PersonalDataErased.basis",
                    "PlanGiven.agent",
                    "PromiseBroken.by",
                    "PromiseBroken.owner",
                    "PromiseKept.by",
                    "PromiseMade.madeBy",
                    "PromiseMade.owner",
                    "PromiseReleased.by",
                    "PromiseReminded.owner",
                    "QuarantineDiscarded.discardedBy",
                    "QuarantineReleased.releasedBy",
                    "RecallCustomerReached.by",
                    "RecallCustomerSettled.by",
                    "RecallCustomersFound.by",
                    "RecallEnded.by",
                    "RecallStarted.by",
                    "RecallStarted.instruction",
                    "RecallStarted.ordersFrom",
                    "RecallStarted.ordersTo",
                    "RecallStarted.product",
                    "RecallStarted.title",
                    "RegulatorOutcomeReceived.by",
                    "RemedyDelivered.agent",
                    "RemedyOffered.agent",
                    "ReplyWritten.agent",
                    "RootCauseFound.by",
                    "RootCauseFound.cause",
                    "RootCauseFound.product",
                    "RootCauseFound.supplier",
                    "SupplierFeedbackRecorded.by",
                    "SupplierFeedbackRecorded.supplier",
                    "SupplierFeedbackRecorded.text",
                    "SurveyAnswered.by",
                    "TaskAnswered.by",
                    "TaskCancelled.by",
                    "TaskGiven.by",
                    "TaskGiven.name",
                    "TeachingCaseMarked.markedBy",
                    "TeachingCaseUnmarked.unmarkedBy",
                    "TriageConfirmed.by",
                    "TriageConfirmed.modelVersion",
                    "TriageCorrected.by",
                    "TriageCorrected.modelVersion");

    @Test
    void everyTextIsSealedOrKnownToNameNobody() {
        var plain = new TreeSet<String>();
        EventTypes.all().stream()
                .map(EventType::payload)
                .forEach(payload -> plain.addAll(plainTextsOf(payload)));

        plain.removeAll(PLAIN);

        assertThat(plain)
                .withFailMessage(
                        "%s: put @Personal on it, or say in PLAIN that it names nobody and repeats no one's words",
                        plain)
                .isEmpty();
    }

    /** The rule's own control. */
    @Test
    void anUnmarkedTextIsSeenHoweverDeep() {
        assertThat(plainTextsOf(GossipHeard.class))
                .containsExactlyInAnyOrder("GossipHeard.words", "Gossip.about");
    }

    record GossipHeard(
            ComplaintId complaintId,
            @Personal String teller,
            @Nullable String words,
            java.util.List<Gossip> more,
            Instant occurredAt)
            implements Event {}

    record Gossip(String about, @Personal String said) {}

    private static Set<String> plainTextsOf(Class<?> record) {
        var found = new TreeSet<String>();
        for (var component : record.getRecordComponents()) {
            if (!component.isAnnotationPresent(Personal.class)) {
                collect(record, component, component.getGenericType(), found);
            }
        }
        return found;
    }

    private static void collect(
            Class<?> record, RecordComponent component, Type type, Set<String> found) {
        if (type == String.class) {
            found.add(record.getSimpleName() + "." + component.getName());
        } else if (type instanceof ParameterizedType collection) {
            collect(record, component, collection.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> other && other.isRecord() && !isOneValue(other)) {
            found.addAll(plainTextsOf(other));
        }
    }

    /** Such as a reference: checked by its own constructor to hold nothing else. */
    private static boolean isOneValue(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(it -> it.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
