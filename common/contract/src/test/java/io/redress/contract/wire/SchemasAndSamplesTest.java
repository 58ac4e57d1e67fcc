package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ContractJson;
import io.redress.contract.EventCodec;
import io.redress.contract.EventType;
import io.redress.contract.EventTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SchemasAndSamplesTest {

    private final EventCodec codec = new EventCodec();

    static List<EventType<?>> types() {
        return EventTypes.all();
    }

    static List<Sample> samples() {
        return Sample.all(Sample.SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasASchemaThatSaysWhatItsRecordSays(EventType<?> type) {
        var schema = Schemas.of(type);

        assertThat(schema)
                .withFailMessage(
                        "%s has no schema; a start for it:\n%s",
                        type.name(), SchemaDraft.of(type.payload()).toPrettyString())
                .isNotNull();
        assertThat(schema.path("title").asString()).isEqualTo(type.name());
        assertThat(schema.path("description").asString()).isNotBlank();
        assertThat(Drift.between(schema, type.payload())).isEmpty();
    }

    @Test
    void thereIsNoSchemaWithoutAType() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(type -> type.name() + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldOfEveryTypeIsShownByASample(EventType<?> type) {
        var shown =
                samples().stream()
                        .filter(sample -> sample.type().equals(type))
                        .flatMap(sample -> sample.value().propertyNames().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        SchemaDraft.of(type.payload()).path("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWhatItsSchemaSaysAndLiesWhereItsTypeLies(Sample sample) {
        assertThat(Schemas.complaints(sample.type(), sample.value())).isEmpty();
        assertThat(sample.topic()).isEqualTo(sample.type().topic().topicName());
        assertThat(sample.headers()).containsEntry(EventCodec.TYPE, sample.type().name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenAgainWithoutALoss(Sample sample) {
        var envelope = sample.decoded();

        var again = codec.encode(envelope);

        var value = ContractJson.mapper().readTree(again.value());
        assertThat(Schemas.complaints(sample.type(), value)).isEmpty();
        assertThat(codec.decode(again.headers(), again.value(), 7)).contains(envelope);
        assertThat(again.key()).isEqualTo(sample.key());
        assertThat(again.topic()).isEqualTo(sample.topic());
        var headers = new HashMap<>(again.headers());
        if (!sample.headers().containsKey(EventCodec.SEQUENCE)) {
            headers.remove(EventCodec.SEQUENCE); // it was read from the record's offset
        }
        assertThat(headers).isEqualTo(sample.headers());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSchemaToleratesTheFieldsOfANewerWriterAndMissesItsOwn(Sample sample) {
        var newer = (ObjectNode) sample.value().deepCopy();
        newer.putObject("mood").put("weather", "sunny");
        var poorer = (ObjectNode) sample.value().deepCopy();
        poorer.remove("occurredAt");

        assertThat(Schemas.complaints(sample.type(), newer)).isEmpty();
        assertThat(Schemas.complaints(sample.type(), poorer)).isNotEmpty();
    }
}
