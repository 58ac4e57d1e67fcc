package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventType;
import io.redress.contract.EventTypes;
import io.redress.contract.Topic;
import io.redress.contract.followup.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The controls' own control: planted changes of complaint-closed.v1, each of which must be caught. */
class BreakingChangeTest {

    private static final String NAME = "io.redress.follow-up.complaint-closed.v1";

    record Renamed(ComplaintId complaintId, @Nullable Outcome result, Instant occurredAt)
            implements Event {}

    record Retyped(ComplaintId complaintId, int outcome, Instant occurredAt) implements Event {}

    record MoreRequired(
            ComplaintId complaintId, Outcome outcome, String closedBy, Instant occurredAt)
            implements Event {}

    record CodeGone(ComplaintId complaintId, FewerOutcomes outcome, Instant occurredAt)
            implements Event {}

    record MoreOptional(
            ComplaintId complaintId, Outcome outcome, @Nullable String closedBy, Instant occurredAt)
            implements Event {}

    enum FewerOutcomes implements Coded {
        WITHDRAWN;

        @Override
        public String code() {
            return "withdrawn";
        }
    }

    @Test
    void aRenamedFieldIsCaught() {
        assertThat(Drift.between(schema(), Renamed.class))
                .contains(
                        "/properties/outcome: only the schema has it",
                        "/properties/result: only the record has it");
        assertThat(Meaning.lost(planted(Renamed.class), oldRecord()))
                .singleElement()
                .asString()
                .startsWith("/outcome: was \"satisfied\"");
    }

    @Test
    void anotherTypeOfAFieldIsCaught() {
        assertThat(Drift.between(schema(), Retyped.class)).isNotEmpty();
        assertThat(Meaning.lost(planted(Retyped.class), oldRecord()))
                .singleElement()
                .asString()
                .startsWith("cannot be read at all");
    }

    @Test
    void aNewRequiredFieldIsCaught() {
        assertThat(Drift.between(schema(), MoreRequired.class))
                .anyMatch(it -> it.startsWith("/required:"))
                .contains("/properties/closedBy: only the record has it");
        assertThat(SchemaDraft.of(MoreRequired.class).path("required").toString())
                .contains("closedBy");
    }

    @Test
    void aCodeTakenAwayIsCaught() {
        assertThat(Drift.between(schema(), CodeGone.class))
                .anyMatch(it -> it.startsWith("/properties/outcome/enum:"));
        assertThat(Meaning.lost(planted(CodeGone.class), oldRecord())).isNotEmpty();
    }

    /** Not breaking: old records keep their meaning, and only the schema has to be told. */
    @Test
    void aNewOptionalFieldLosesNothing() {
        assertThat(Meaning.lost(planted(MoreOptional.class), oldRecord())).isEmpty();
        assertThat(Drift.between(schema(), MoreOptional.class))
                .containsExactly("/properties/closedBy: only the record has it");
    }

    private static <E extends Event> EventType<E> planted(Class<E> payload) {
        return new EventType<>(NAME, Topic.FOLLOW_UP, payload);
    }

    private static JsonNode schema() {
        return Schemas.of(EventTypes.named(NAME).orElseThrow());
    }

    private static JsonNode oldRecord() {
        return GoldenSamplesTest.golden().stream()
                .filter(sample -> sample.type().name().equals(NAME))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
