package io.tutti.standalone.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_options_the_data_is_in_data_and_the_port_is_8080() {
        assertThat(Options.parse()).isEqualTo(new Options(Path.of("data"), 8080));
    }

    @Test
    void values_follow_after_a_space_or_an_equals_sign() {
        assertThat(Options.parse("--data", "/tmp/a b", "--port=9090"))
                .isEqualTo(new Options(Path.of("/tmp/a b"), 9090));
    }

    @Test
    void the_demo_story_is_for_the_asking() {
        assertThat(Options.parse().demo()).isFalse();
        assertThat(Options.parse("--demo", "--port", "9090"))
                .isEqualTo(new Options(Path.of("data"), 9090, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_is_for_the_asking(String option) {
        assertThat(Options.parse("--port", "9090", option).help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=1, Unknown option --prot",
        "start, Unknown option start",
        "--port, The option --port needs a value",
        "--data=, The option --data needs a value",
        "--demo=yes, The option --demo takes no value",
        "--port=0, is not a port",
        "--port=65536, is not a port",
        "--port=99999999999, is not a port",
        "--port=-1, is not a port",
        "--port=http, is not a port"
    })
    void anything_else_is_refused_with_the_usage(String argument, String message) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> Options.parse(argument))
                .withMessageContaining(message)
                .withMessageContaining("Usage: ./run")
                .satisfies(problem -> assertThat(problem.kind().exitCode()).isEqualTo(2));
    }
}
