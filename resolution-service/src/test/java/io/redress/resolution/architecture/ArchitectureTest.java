package io.redress.resolution.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.redress.resolution.domain.planted.CaseManager;
import io.redress.resolution.domain.planted.ClockReader;
import io.redress.resolution.domain.planted.DoorKnocker;
import io.redress.resolution.domain.planted.FrameworkIntruder;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.redress.resolution");

    static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAPackage("..resolution.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "com.mongodb..",
                            "org.bson..",
                            "jakarta..",
                            "tools.jackson..",
                            "io.redress.platform.*..");

    static final ArchRule THE_DOMAIN_KNOWS_NO_ADAPTER =
            noClasses()
                    .that()
                    .resideInAPackage("..resolution.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..resolution.cases..",
                            "..resolution.listening..",
                            "..resolution.stories..",
                            "..resolution.acting..",
                            "..resolution.api..",
                            "..resolution.desk..",
                            "..resolution.policy..",
                            "..resolution.measures..");

    static final ArchRule NOBODY_LOOKS_AT_THE_WALL_CLOCK =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");

    static final ArchRule NOBODY_IS_CALLED_A_MANAGER =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)");

    static Stream<Arguments> rulesAndWhoBreaksThem() {
        return Stream.of(
                Arguments.of(THE_DOMAIN_KNOWS_NO_FRAMEWORK, FrameworkIntruder.class),
                Arguments.of(THE_DOMAIN_KNOWS_NO_ADAPTER, DoorKnocker.class),
                Arguments.of(NOBODY_LOOKS_AT_THE_WALL_CLOCK, ClockReader.class),
                Arguments.of(NOBODY_IS_CALLED_A_MANAGER, CaseManager.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void theRuleHolds(ArchRule rule, Class<?> breaker) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void theRuleSeesWhoBreaksIt(ArchRule rule, Class<?> breaker) {
        var planted = new ClassFileImporter().importClasses(breaker);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaker.getSimpleName());
    }

    @Test
    void noServiceDependsOnAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.redress.intake..", "io.redress.triage..", "io.redress.feedback..")
                .check(MAIN);
    }
}
