package io.tutti.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Directions of dependencies. Each rule is also turned on something that breaks it, so that none holds for nothing. */
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tutti.query");

    private static final String[] OUTSIDE = {
        "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "io.micrometer.."
    };
    private static final String PURE =
            ".*\\.((view|score|card)\\.\\w+|PursuitSummary|Collaboration|Changes|Activity|Risk|Trend|Selection|Top|Reader|Gates|Traces|Difference|IntegrityCheck|CalibrationView"
                    + "|StandardView|RoundView|PursuitCircle"
                    + "|Present|Held|Quarter|Finding|Study|StatementEvidence|UnderstoodBeforeProposal|TogetherBeforeGates|AlignedMetrics|Outcomes|ScoresAt|Interval)(\\$.*)?";

    @Test
    void the_platform_knows_no_view() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.tutti.query.platform..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.tutti.query..").and(not(resideInAPackage("io.tutti.query.platform.."))));

        rule.check(MODULE);
        assertThat(MODULE.stream().filter(resideInAPackage("io.tutti.query.platform..")))
                .hasSizeGreaterThan(10);
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("io.tutti.query.pursuit..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.tutti.query.platform.."))
                        .check(MODULE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void views_folds_and_rules_know_no_framework_no_store_and_no_clock() {
        ArchRule rule = noClasses()
                .that()
                .haveNameMatching(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");

        rule.check(MODULE);
        assertThat(MODULE.stream().filter(c -> c.getName().matches(PURE))).hasSizeGreaterThanOrEqualTo(50);
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .haveSimpleName("PursuitStore")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(OUTSIDE)
                        .check(MODULE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_read_side_knows_nothing_of_the_write_side() {
        noClasses()
                .that()
                .resideInAPackage("io.tutti.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tutti.command..", "io.tutti.standalone..", "org.axonframework..")
                .check(MODULE);
        classes()
                .that()
                .haveSimpleName("PursuitFold")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tutti.contract..")
                .check(MODULE);
    }

    @Test
    void a_view_knows_no_other_view() {
        slices().matching(
                        "io.tutti.query.(collaboration|portfolio|calibration|pulse|library|stream|departments|work|outcomes|formulalab|integrity|dealteam|published)..")
                .should()
                .notDependOnEachOther()
                .check(MODULE);
        slices().matching("io.tutti.query.dealteam.(*)..")
                .should()
                .notDependOnEachOther()
                .check(MODULE);
        for (String view : List.of("pursuit", "calibration", "pulse", "dealteam")) {
            assertThat(MODULE.stream().filter(resideInAPackage("io.tutti.query." + view + "..")))
                    .hasSizeGreaterThan(5);
        }
        assertThatThrownBy(() -> slices().matching("io.tutti.query.(calibration|platform)..")
                        .should()
                        .notDependOnEachOther()
                        .check(MODULE))
                .isInstanceOf(AssertionError.class);
    }

    /** Evidence compares deals with what sales is measured by and with what people feel. */
    @Test
    void evidence_knows_calibration_and_pulse_and_no_further_view_and_no_view_knows_evidence() {
        noClasses()
                .that()
                .resideInAPackage("io.tutti.query.evidence..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.tutti.query.*..")
                        .and(not(resideInAnyPackage(
                                "io.tutti.query.evidence..",
                                "io.tutti.query.calibration..",
                                "io.tutti.query.pulse..",
                                "io.tutti.query.pursuit..",
                                "io.tutti.query.platform.."))))
                .check(MODULE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tutti.query.evidence..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.tutti.query.evidence.."))
                .check(MODULE);
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("io.tutti.query.evidence..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.tutti.query.*..")
                                .and(not(resideInAnyPackage("io.tutti.query.evidence..", "io.tutti.query.pursuit.."))))
                        .check(MODULE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.tutti.query.(*)..").should().beFreeOfCycles().check(MODULE);
    }
}
