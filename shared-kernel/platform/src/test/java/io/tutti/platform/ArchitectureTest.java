package io.tutti.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tutti.platform");

    @Test
    void the_platform_knows_nothing_of_the_business() {
        classes()
                .that()
                .resideInAPackage("io.tutti.platform..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.tutti.contract..", "io.tutti.command..", "io.tutti.query..", "io.tutti.standalone..")
                .check(CODE);
    }

    @Test
    void its_packages_form_no_cycle() {
        slices().matching("io.tutti.platform.(*)..").should().beFreeOfCycles().check(CODE);
    }
}
