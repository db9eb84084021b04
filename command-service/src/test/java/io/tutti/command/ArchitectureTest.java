package io.tutti.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.PursuitCommand;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The dependencies of the write side point one way. Each rule fails when it matches nothing. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tutti.command");

    @Test
    void a_slice_imports_no_sibling_slice() {
        slices().matching("io.tutti.command.pursuit.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
        Assertions.assertThat(slicesFound()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void the_context_does_not_know_its_slices() {
        noClasses()
                .that()
                .resideInAPackage("io.tutti.command.pursuit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tutti.command.pursuit.*..")
                .check(CODE);
    }

    @Test
    void platform_imports_no_context() {
        noClasses()
                .that()
                .resideInAPackage("io.tutti.command.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tutti.command.pursuit..")
                .check(CODE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.tutti.command.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void aggregates_know_the_jdk_the_contract_their_rules_and_axons_annotations_only() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Pursuit")
                .and()
                .resideInAPackage("io.tutti.command.pursuit")
                .or()
                .haveFullyQualifiedName("io.tutti.command.pursuit.Team")
                .or()
                .haveFullyQualifiedName("io.tutti.command.pursuit.Contributions")
                .should()
                .onlyDependOnClassesThat(pureOr("org.axonframework..")) // annotations, and apply
                .check(CODE);
    }

    @Test
    void rules_and_commands_are_pure() {
        DescribedPredicate<JavaClass> decide = JavaClass.Predicates.assignableTo(Rule.class)
                .or(JavaClass.Predicates.assignableTo(PursuitCommand.class));
        classes()
                .that(decide)
                .should()
                .onlyDependOnClassesThat(pureOr("org.axonframework.modelling.command.."))
                .check(CODE);
    }

    @Test
    void nothing_that_decides_looks_at_a_clock_or_rolls_dice() {
        ArchRule rule = noClasses()
                .that(JavaClass.Predicates.assignableTo(Rule.class)
                        .or(JavaClass.Predicates.assignableTo(PursuitCommand.class))
                        .or(JavaClass.Predicates.resideInAPackage("io.tutti.command.pursuit")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.time.Clock.class, java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID");
        rule.check(CODE);
    }

    @Test
    void only_the_publisher_writes_to_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tutti.command.platform.publisher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> pureOr(String more) {
        return JavaClass.Predicates.resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "io.tutti.contract..",
                "io.tutti.command.pursuit..",
                "io.tutti.command.calibration..",
                "io.tutti.command.pulse..",
                "io.tutti.command.platform.rule",
                "io.tutti.command.platform.dispatch",
                "io.tutti.command.platform.lookup",
                "io.tutti.platform.security",
                "io.tutti.platform.problem",
                more);
    }

    private static List<String> slicesFound() {
        return CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.tutti.command.pursuit."))
                .distinct()
                .toList();
    }
}
