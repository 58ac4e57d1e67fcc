package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.EventCodec;
import io.redress.contract.UnreadableRecordException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record refuses in its constructor, its schema refuses too: strangers see the same limits. */
class SchemaLimitsTest {

    @Test
    void aRatingLiesBetweenOneAndFive() {
        bothRefuse("follow-up.survey-answered.v1/dissatisfied-zh", it -> it.put("rating", 0));
        bothRefuse("follow-up.survey-answered.v1/dissatisfied-zh", it -> it.put("rating", 6));
    }

    @Test
    void anOfferHasOneToFourOptions() {
        bothRefuse("resolution.remedy-offered.v1/refund-en", it -> options(it).removeAll());
        bothRefuse(
                "resolution.remedy-offered.v1/refund-en",
                it -> {
                    for (int more = 0; more < 4; more++) {
                        options(it).add(options(it).get(0).deepCopy());
                    }
                });
    }

    @Test
    void anOptionHoldsARemedy() {
        bothRefuse(
                "resolution.remedy-offered.v1/refund-en",
                it -> ((ArrayNode) options(it).get(0).path("remedies")).removeAll());
    }

    @Test
    void aConfidenceLiesBetweenNoneAndCertain() {
        bothRefuse("triage.complaint-triaged.v1/kettle-zh", it -> it.put("confidence", 1.01));
        bothRefuse("triage.complaint-triaged.v1/kettle-zh", it -> it.put("confidence", -0.01));
    }

    @Test
    void anAmountIsNotNegativeAndItsCurrencyIsACode() {
        bothRefuse("cases.case-record.v1/kettle-closed", it -> granted(it).put("amount", -1));
        bothRefuse("cases.case-record.v1/kettle-closed", it -> granted(it).put("currency", "yuan"));
    }

    @Test
    void anAttachmentIsAddressedByItsHash() {
        bothRefuse(
                "intake.arrival-quarantined.v1/auto-reply",
                it -> ((ObjectNode) it.path("raw")).put("sha256", "../../etc/passwd"));
    }

    @Test
    void codesAndReferencesAreKnownOnes() {
        bothRefuse("resolution.case-opened.v1/cake-en", it -> it.put("category", "weather"));
        bothRefuse("resolution.case-opened.v1/cake-en", it -> it.put("reference", "RD-1"));
        bothRefuse("resolution.case-opened.v1/cake-en", it -> it.put("complaintId", "seven"));
    }

    private static void bothRefuse(String name, Consumer<ObjectNode> change) {
        var sample =
                Sample.all(Sample.SAMPLES).stream()
                        .filter(it -> it.name().equals("io.redress." + name + ".json"))
                        .findFirst()
                        .orElseThrow();
        var changed = (ObjectNode) sample.value().deepCopy();
        change.accept(changed);

        assertThat(Schemas.complaints(sample.type(), changed)).isNotEmpty();
        assertThatThrownBy(() -> new EventCodec().event(sample.type(), changed.toString()))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static ArrayNode options(ObjectNode offer) {
        return (ArrayNode) offer.path("options");
    }

    private static ObjectNode granted(ObjectNode record) {
        return (ObjectNode) record.path("granted");
    }
}
