package io.tutti.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tutti.command.calibration.CalibrationCommand;
import io.tutti.command.calibration.StandardCommand;
import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pulse.RoundCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contexts stand beside each other. Each rule also says how much it must find, so that none holds for nothing. */
class ContextBoundariesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tutti.command");

    @ParameterizedTest
    @ValueSource(strings = {"pursuit", "calibration", "pulse"})
    void a_context_imports_no_other_context_and_platform_imports_none(String context) {
        String own = "io.tutti.command." + context + "..";
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(own, "io.tutti.command.platform..")
                        .or(not(resideInAPackage("io.tutti.command.."))))
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("io.tutti.command.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(own)
                .check(CODE);
        assertThat(CODE.stream().filter(resideInAPackage(own))).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"pursuit, 4", "calibration, 8", "pulse, 3"})
    void a_slice_imports_no_sibling_slice_and_its_context_knows_none(String context, int atLeast) {
        String root = "io.tutti.command." + context;
        slices().matching(root + ".(*)..").should().notDependOnEachOther().check(CODE);
        noClasses()
                .that()
                .resideInAPackage(root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".*..")
                .check(CODE);
        assertThat(CODE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(root + "."))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void what_decides_on_calibration_and_pulse_is_pure() {
        DescribedPredicate<JavaClass> decides = assignableTo(CalibrationCommand.class)
                .or(assignableTo(StandardCommand.class))
                .or(assignableTo(RoundCommand.class))
                .or(assignableTo(Rule.class)
                        .and(resideInAnyPackage("io.tutti.command.calibration..", "io.tutti.command.pulse..")));
        classes()
                .that(decides)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.tutti.contract..",
                        "io.tutti.command.calibration..",
                        "io.tutti.command.pulse..",
                        "io.tutti.command.platform.rule",
                        "io.tutti.command.platform.dispatch",
                        "io.tutti.command.platform.lookup",
                        "io.tutti.platform.security",
                        "org.axonframework.modelling.command.."))
                .check(CODE);
        noClasses()
                .that(decides)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(CODE);
        assertThat(CODE.stream().filter(decides)).hasSizeGreaterThan(20);
    }
}
