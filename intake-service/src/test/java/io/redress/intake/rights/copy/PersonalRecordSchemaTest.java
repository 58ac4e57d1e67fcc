package io.redress.intake.rights.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.rights.explanation.Explanation;
import io.redress.intake.rights.view.Dossier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documented form and the record say the same: nobody adds a field that its reader cannot look up. */
class PersonalRecordSchemaTest {

    private static final JsonNode SCHEMA =
            JsonMapper.shared()
                    .readTree(
                            PersonalRecordSchemaTest.class.getResourceAsStream(
                                    "/schemas/personal-record.v1.json"));

    static List<Arguments> parts() {
        return List.of(
                Arguments.of("", PersonalRecord.class),
                Arguments.of("/properties/tellings/items", PersonalRecord.Telling.class),
                Arguments.of("/properties/said/items", PersonalRecord.Said.class),
                Arguments.of("/properties/timeline/items", PersonalRecord.Stage.class),
                Arguments.of("/properties/automatedDecisions/items", Explanation.Reading.class),
                Arguments.of("/properties/decisionsOfPeople/items", Dossier.Review.class),
                Arguments.of("/properties/files/items", PersonalRecord.File.class));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyFieldIsDocumented(String place, Class<?> part) {
        assertThat(SCHEMA.at(place + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(part.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
    }
}
