package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tutti.command.platform.rule.Rule;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.objenesis.SpringObjenesis;

/** Whatever refuses has a sentence of its own for German pages; here, where both services are at hand, none is missed. */
class RefusalsInGermanTest {

    private static final Path GUIDE = Path.of("../../docs/guide/api.md");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| [45]\\d\\d \\|");
    private static final JavaClasses TUTTI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tutti");

    private static final Properties GERMAN = new Properties();

    @BeforeAll
    static void read() throws IOException {
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_de.properties")) {
            PropertiesLoaderUtils.fillProperties(GERMAN, new EncodedResource(bundle, "UTF-8"));
        }
    }

    @Test
    void every_rule_of_the_write_side_has_its_german_sentence() {
        Set<String> codes = TUTTI.stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(RefusalsInGermanTest::code)
                .collect(Collectors.toSet());

        assertThat(codes)
                .hasSizeGreaterThan(100)
                .contains("idempotency-key-names-one-request", "pursuit-not-found")
                .allSatisfy(RefusalsInGermanTest::isSaidInGerman);
    }

    @Test
    void every_code_of_the_guide_has_its_german_sentence() throws IOException {
        List<String> codes = CODE.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(80)
                .contains("malformed-body", "command-service-unreachable")
                .allSatisfy(RefusalsInGermanTest::isSaidInGerman);
    }

    @Test
    void every_constraint_of_ours_speaks_german() throws IOException {
        // As a file, since a bundle would answer for what it misses in English.
        Properties german = PropertiesLoaderUtils.loadAllProperties("ValidationMessages_de.properties");

        List<String> messages = TUTTI.stream()
                .filter(type -> type.isAnnotatedWith(Constraint.class))
                .map(constraint -> String.valueOf(
                        constraint.getMethod("message").getDefaultValue().orElseThrow()))
                .toList();

        assertThat(messages).hasSizeGreaterThan(1).allSatisfy(message -> {
            assertThat(message).startsWith("{io.tutti.").endsWith("}");
            assertThat(german.stringPropertyNames()).contains(message.substring(1, message.length() - 1));
        });
    }

    private static void isSaidInGerman(String code) {
        assertThat(GERMAN.stringPropertyNames()).as("German words").contains("problem." + code);
    }

    /** Rules tell their code themselves; what they are made of does not matter to it. */
    private static String code(JavaClass rule) {
        return ((Rule) new SpringObjenesis().newInstance(rule.reflect())).code();
    }
}
