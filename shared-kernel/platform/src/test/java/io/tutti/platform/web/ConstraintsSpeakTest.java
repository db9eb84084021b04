package io.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** What a field is told that breaks its limits. */
class ConstraintsSpeakTest {

    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
    private final Locale machine = Locale.getDefault();

    record Body(
            @Line String title,
            @Prose String text,
            @Nullable @NotNull String kind,
            @Pattern(regexp = "[a-z]+") String version,
            @Min(-5) int low,
            @Max(5) int high,
            @Size(min = 1, max = 30) List<String> departments,
            @Size(max = 20) List<String> proofs) {}

    private static final Body BAD =
            new Body("two\nlines", " ", null, "1", -6, 6, List.of(), Collections.nCopies(21, "proof"));

    @BeforeEach
    void start() {
        validator.afterPropertiesSet();
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
        Locale.setDefault(machine);
        validator.close();
    }

    @Test
    void german_is_said_as_people_say_it() {
        assertThat(told(Locale.GERMANY))
                .containsOnly(
                        Map.entry("title", "muss eine Zeile mit 1 bis 200 Zeichen sein, ohne Steuerzeichen"),
                        Map.entry(
                                "text",
                                "muss ein Text mit 1 bis 10.000 Zeichen sein, ohne Steuerzeichen außer Tabulatoren und"
                                        + " Zeilenenden"),
                        Map.entry("kind", "fehlt noch"),
                        Map.entry("version", "hat nicht die verlangte Form"),
                        Map.entry("low", "muss mindestens -5 sein"),
                        Map.entry("high", "darf höchstens 5 sein"),
                        Map.entry("departments", "braucht 1 bis 30 Einträge"),
                        Map.entry("proofs", "darf höchstens 20 Einträge haben"));
    }

    @Test
    void english_is_said_also_where_the_machine_speaks_german() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(told(Locale.ENGLISH))
                .containsEntry("title", "must be one line of 1 to 200 characters, without control characters")
                .containsEntry(
                        "text",
                        "must be a text of 1 to 10,000 characters, without control characters other than tabs and line"
                                + " ends")
                .containsEntry("kind", "must not be null")
                .containsEntry("departments", "size must be between 1 and 30");
    }

    private Map<String, String> told(Locale language) {
        LocaleContextHolder.setLocale(language);
        return validator.validate(BAD).stream()
                .collect(
                        Collectors.toMap(wrong -> wrong.getPropertyPath().toString(), ConstraintViolation::getMessage));
    }
}
