package io.redress.feedback.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.redress.feedback.domain.planted.IntruderFromOutside;
import io.redress.feedback.domain.planted.IntruderUtil;
import io.redress.feedback.domain.planted.IntruderWithAClock;
import io.redress.feedback.domain.planted.IntruderWithAFramework;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StructureTest {

    static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.redress.feedback");

    static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAPackage("..feedback.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "com.mongodb..",
                            "org.bson..",
                            "jakarta..",
                            "io.micrometer..",
                            "io.redress.platform..");

    static final ArchRule DOMAIN_KNOWS_NO_ADAPTER =
            noClasses()
                    .that()
                    .resideInAPackage("..feedback.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..feedback.mail..",
                            "..feedback.following..",
                            "..feedback.survey..",
                            "..feedback.overview..",
                            "..feedback.figures..",
                            "..feedback.policy..",
                            "..feedback.wording..",
                            "..feedback.config..");

    static final ArchRule TIME_IS_AN_ARGUMENT =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager");

    static final ArchRule KNOWS_NO_OTHER_SERVICE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.redress.intake..",
                            "io.redress.triage..",
                            "io.redress.resolution..");

    @Test
    void theDomainKnowsNoFramework() {
        DOMAIN_KNOWS_NO_FRAMEWORK.check(SERVICE);
    }

    @Test
    void theDomainKnowsNoAdapter() {
        DOMAIN_KNOWS_NO_ADAPTER.check(SERVICE);
    }

    @Test
    void timeIsAnArgument() {
        TIME_IS_AN_ARGUMENT.check(SERVICE);
    }

    @Test
    void namesSaySomething() {
        NAMES_SAY_SOMETHING.check(SERVICE);
    }

    @Test
    void theServiceKnowsNoOtherService() {
        KNOWS_NO_OTHER_SERVICE.check(SERVICE);
    }

    @Test
    void theUseCasesDoNotGoInCircles() {
        slices().matching("io.redress.feedback.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void eachRuleFindsItsPlantedViolator() {
        finds(DOMAIN_KNOWS_NO_FRAMEWORK, IntruderWithAFramework.class);
        finds(DOMAIN_KNOWS_NO_ADAPTER, IntruderFromOutside.class);
        finds(TIME_IS_AN_ARGUMENT, IntruderWithAClock.class);
        finds(NAMES_SAY_SOMETHING, IntruderUtil.class);
    }

    private static void finds(ArchRule rule, Class<?> intruder) {
        var planted = new ClassFileImporter().importClasses(intruder);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(intruder.getSimpleName());
    }
}
