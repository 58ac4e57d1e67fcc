package io.redress.triage.architecture;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.redress.triage.classifying.ImpatientClassifier;
import io.redress.triage.domain.AnnotatedIntruder;
import io.redress.triage.overview.NosyIntruder;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.redress");

    static final ArchRule READING_KNOWS_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..triage.domain..",
                            "..triage.text..",
                            "..triage.facts..",
                            "..triage.policy..",
                            "..triage.classifying..",
                            "..triage.linking..",
                            "..triage.surge..",
                            "..triage.crisis..",
                            "..triage.triaging..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "com.mongodb..",
                            "org.bson..",
                            "ai.onnxruntime..",
                            "io.redress.platform..");

    static final ArchRule READING_ASKS_NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAPackage("io.redress.triage..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
            noClasses()
                    .that()
                    .resideInAPackage("io.redress.triage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.redress.intake..",
                            "io.redress.resolution..",
                            "io.redress.feedback..",
                            "io.redress.embedded..",
                            "io.redress.testkit..");

    @Test
    void readingKnowsNoFramework() {
        READING_KNOWS_NO_FRAMEWORK.check(SERVICE);
    }

    @Test
    void readingAsksNoClock() {
        READING_ASKS_NO_CLOCK.check(SERVICE);
    }

    @Test
    void noServiceKnowsAnother() {
        NO_SERVICE_KNOWS_ANOTHER.check(SERVICE);
    }

    @Test
    void theFrameworkRuleSeesEvenAnAnnotation() {
        assertCaught(READING_KNOWS_NO_FRAMEWORK, AnnotatedIntruder.class, "Component");
    }

    @Test
    void theClockRuleSeesACall() {
        assertCaught(READING_ASKS_NO_CLOCK, ImpatientClassifier.class, "Instant.now");
    }

    @Test
    void theServiceRuleSeesAnotherServicesClass() {
        assertCaught(NO_SERVICE_KNOWS_ANOTHER, NosyIntruder.class, "testkit");
    }

    private static void assertCaught(ArchRule rule, Class<?> intruder, String named) {
        var planted = new ClassFileImporter().importClasses(intruder);
        assertThatThrownBy(() -> rule.check(planted)).hasMessageContaining(named);
    }
}
