package io.tutti.standalone.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPortTest {

    @Test
    void a_free_port_is_taken_as_asked() {
        int port = WebPort.free(0);

        assertThat(WebPort.free(port)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void a_busy_port_names_the_port_and_the_next_one_to_try(String address) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            int port = other.getLocalPort();

            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> WebPort.free(port))
                    .withMessageStartingWith("Port " + port + " is in use by another program")
                    .satisfies(problem -> assertThat(problem.kind().exitCode()).isEqualTo(3));
        }
    }
}
