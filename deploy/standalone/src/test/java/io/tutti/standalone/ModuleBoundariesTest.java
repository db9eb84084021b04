package io.tutti.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.Test;

class ModuleBoundariesTest {

    private static final JavaClasses TUTTI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tutti");

    @Test
    void every_module_is_on_the_class_path_of_this_test() {
        for (String module : new String[] {"contract", "platform", "command", "query", "standalone"}) {
            assertThat(TUTTI.stream().filter(resideInAPackage("io.tutti." + module + "..")))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @Test
    void the_services_never_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage("io.tutti.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tutti.query..")
                .check(TUTTI);
        noClasses()
                .that()
                .resideInAPackage("io.tutti.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tutti.command..")
                .check(TUTTI);
    }

    @Test
    void the_shared_kernel_sees_no_service() {
        noClasses()
                .that()
                .resideInAnyPackage("io.tutti.contract..", "io.tutti.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tutti.command..", "io.tutti.query..", "io.tutti.standalone..")
                .check(TUTTI);
    }

    @Test
    void only_standalone_sees_both_services() {
        seeBothServices("io.tutti.standalone..").check(TUTTI);
    }

    @Test
    void the_rule_about_both_services_is_not_empty_words() {
        // The same rule without its one exception must find the one class that puts the services together.
        assertThat(seeBothServices("nothing..")
                        .evaluate(TUTTI)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(StandaloneApplication.class.getName()));
    }

    private static ArchRule seeBothServices(String except) {
        return noClasses()
                .that()
                .resideInAPackage("io.tutti..")
                .and()
                .resideOutsideOfPackage(except)
                .should(ArchConditions.be(describe("users of both services", ModuleBoundariesTest::usesBoth)));
    }

    private static boolean usesBoth(JavaClass type) {
        return uses(type, "io.tutti.command..") && uses(type, "io.tutti.query..");
    }

    private static boolean uses(JavaClass type, String packages) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> resideInAnyPackage(packages).test(dependency.getTargetClass()));
    }
}
