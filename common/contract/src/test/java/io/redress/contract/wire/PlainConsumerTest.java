package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redress.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A reader who has only the header strings and any JSON parser understands what happened to whom. */
class PlainConsumerTest {

    static List<Sample> samples() {
        return Sample.all(Sample.SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheCloudEventFromItsHeaders(Sample sample) {
        var headers = new EventCodec().encode(sample.decoded()).headers();

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_type", sample.type().name())
                .containsEntry("ce_source", "/redress/" + sample.type().topic().writer());
        assertThatCode(() -> UUID.fromString(headers.get("ce_id"))).doesNotThrowAnyException();
        assertThatCode(() -> OffsetDateTime.parse(headers.get("ce_time")))
                .doesNotThrowAnyException();
        assertThat(headers.values()).allMatch(value -> !value.isBlank());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheValueWithAnyJsonParser(Sample sample) {
        var wire = new EventCodec().encode(sample.decoded());

        Map<?, ?> fields = JsonMapper.shared().readValue(wire.value(), Map.class);

        assertThat(fields.get("complaintId")).isEqualTo(wire.key());
        assertThat(fields.get("occurredAt")).isEqualTo(wire.headers().get("ce_time"));
        assertThat(fields.values()).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void seesOneLineWithoutOurClassNames(Sample sample) {
        var wire = new EventCodec().encode(sample.decoded());

        assertThat(new String(wire.value(), StandardCharsets.UTF_8))
                .doesNotContain("\n", "@class", "@type", "io.redress")
                .doesNotContain(sample.type().payload().getSimpleName());
    }
}
