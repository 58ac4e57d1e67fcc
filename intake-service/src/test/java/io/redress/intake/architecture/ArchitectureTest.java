package io.redress.intake.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Durable before acknowledged: the store is not on the way of what arrives. */
    private static final ArchRule ARRIVALS_NEED_NO_STORE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..intake.arrival..",
                            "..intake.complaints..",
                            "..intake.files..",
                            "..intake.mail",
                            "..intake.mail.mime..",
                            "..intake.mail.smtp..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.data..", "com.mongodb..", "org.bson..");

    private static final ArchRule READING_KNOWS_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage("..intake.text..", "..intake.mail.mime..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.apache.kafka..", "com.mongodb..");

    private static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.redress.triage..",
                            "io.redress.resolution..",
                            "io.redress.feedback..");

    @Test
    void theRulesHold() {
        var ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.redress.intake");
        ARRIVALS_NEED_NO_STORE.check(ours);
        READING_KNOWS_NO_FRAMEWORK.check(ours);
        SERVICES_DO_NOT_KNOW_EACH_OTHER.check(ours);
    }

    @Test
    void theRulesSeeTheirIntruders() {
        var store =
                new ClassFileImporter().importClasses(io.redress.intake.files.StoreIntruder.class);
        var framework =
                new ClassFileImporter()
                        .importClasses(io.redress.intake.text.FrameworkIntruder.class);
        assertThatThrownBy(() -> ARRIVALS_NEED_NO_STORE.check(store))
                .hasMessageContaining("StoreIntruder");
        assertThatThrownBy(() -> READING_KNOWS_NO_FRAMEWORK.check(framework))
                .hasMessageContaining("FrameworkIntruder");
    }
}
