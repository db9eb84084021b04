package io.tutti.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tutti.contract");

    @Test
    void the_published_language_knows_the_jdk_and_its_json_library_only() {
        classes()
                .that()
                .resideInAPackage("io.tutti.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.tutti.contract..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(CODE);
    }

    @Test
    void every_event_is_a_record_with_a_logical_name_and_revision() {
        classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventType.class)
                .check(CODE);
    }
}
