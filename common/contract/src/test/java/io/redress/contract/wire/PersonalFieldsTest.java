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

    /** Names of staff, of things, and codes, whatever event they stand in: figures need them after an erasure. */
    private static final Set<String> NAMES_NO_CUSTOMER =
            Set.of(
                    "agent",
                    "assignedBy",
                    "by",
                    "currency",
                    "discardedBy",
                    "fingerprint",
                    "language",
                    "madeBy",
                    "markedBy",
                    "mergedBy",
                    "modelVersion",
                    "onCall",
                    "owner",
                    "policyVersion",
                    "presentVersion",
                    "previousAgent",
                    "product",
                    "queue",
                    "releasedBy",
                    "rule",
                    "site",
                    "supplier",
                    "unmarkedBy");

    /** The same in one event only, or words about a product or a process and no complaint. */
    private static final Set<String> PLAIN =
            Set.of(
                    "Attachment.mediaType",
                    "Attachment.sha256",
                    "CallUpdated.callId",
                    "CompensationAdvanced.name",
                    "CorrectiveActionDone.result",
                    "CorrectiveActionMoved.reason",
                    "CorrectiveActionSet.cause",
                    "CorrectiveActionSet.what",
                    "DisputeHandedOver.body",
                    "EntitlementFacts.goods",
                    "EntitlementFacts.region",
                    "Facts.doubtful",
                    "IndicatorRecord.value",
                    "ModelTrained.base",
                    "ModelTrained.weights",
                    "PersonalDataErased.basis",
                    "RecallStarted.instruction",
                    "RecallStarted.ordersFrom",
                    "RecallStarted.ordersTo",
                    "RecallStarted.title",
                    "RootCauseFound.cause",
                    "SupplierFeedbackRecorded.text",
                    "TaskGiven.name");

    @Test
    void everyTextIsSealedOrKnownToNameNobody() {
        var plain = new TreeSet<String>();
        EventTypes.all().stream()
                .map(EventType::payload)
                .forEach(payload -> plain.addAll(plainTextsOf(payload)));

        plain.removeAll(PLAIN);
        plain.removeIf(
                field -> NAMES_NO_CUSTOMER.contains(field.substring(field.indexOf('.') + 1)));

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
