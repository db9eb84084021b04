package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.startup.Options;
import io.tutti.standalone.startup.WebPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneProcessIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path temp;

    @Test
    void it_stops_cleanly_when_told_to_and_the_terminal_shows_its_own_lines_only() throws Exception {
        try (TuttiProcess tutti = TuttiProcess.start(temp.resolve("data"))) {
            assertThat(tutti.stop()).isEqualTo(143);

            assertThat(tutti.console().lines().filter(line -> !line.isBlank()))
                    .startsWith("Tutti is starting.")
                    .endsWith("Stopping: requests under way are answered first.", "Stopped. All data is kept.")
                    .noneMatch(line -> line.matches(".*(WARN|INFO|ERROR|Exception|\"@timestamp\").*"));
            assertThat(temp.resolve("data/postgresql/cluster/postmaster.pid")).doesNotExist();
            assertThat(temp.resolve("data/logs/tutti.log")).content().startsWith("{\"@timestamp\"");
        }
    }

    @Test
    void a_killed_tutti_comes_back_with_its_data_and_its_tokens() throws Exception {
        Path data = temp.resolve("data");
        String token;
        String opened;
        int port;
        try (TuttiProcess killed = TuttiProcess.start(data)) {
            port = killed.port();
            token = get(killed.baseUrl() + "/dev/token/ana", "").body();
            opened = open(killed.baseUrl(), token);
            killed.kill();
        }

        try (TuttiProcess next = TuttiProcess.launch(data, port)) {
            next.awaitReady();

            assertThat(next.console()).contains("PostgreSQL of an earlier Tutti is still running");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(next.baseUrl() + opened + "?atLeast=1", token)
                                    .statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    void a_second_tutti_on_the_same_folder_or_port_says_what_is_in_its_way() throws Exception {
        Path data = temp.resolve("data");
        try (TuttiProcess first = TuttiProcess.start(data);
                TuttiProcess sameFolder = TuttiProcess.launch(data, WebPort.free(0));
                TuttiProcess samePort = TuttiProcess.launch(temp.resolve("other"), first.port())) {
            assertThat(sameFolder.exitCode()).isEqualTo(5);
            assertThat(sameFolder.console()).contains("Another Tutti (pid " + first.pid() + ") is using " + data);
            assertThat(samePort.exitCode()).isEqualTo(3);
            assertThat(samePort.console()).contains("Port " + first.port() + " is in use");
            assertThat(temp.resolve("other")).doesNotExist();
        }
    }

    @Test
    void a_server_that_cannot_start_ends_all_and_the_log_is_pointed_to() throws Exception {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.writeString(data.resolve("version"), "1");
        Files.writeString(data.resolve("kafka"), "a file where a folder belongs");

        try (TuttiProcess tutti = TuttiProcess.launch(data, WebPort.free(0))) {
            assertThat(tutti.exitCode()).isEqualTo(7);
            assertThat(tutti.console())
                    .contains("Tutti could not start: Kafka did not start", "The log says more: " + data)
                    .doesNotContain("\tat ");
            assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void the_script_prints_the_launchers_usage_wherever_it_is_called_from() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(temp.resolve("a folder")).resolve("tutti"),
                Path.of("../../run").toRealPath());

        Process help = new ProcessBuilder(link.toString(), "--help")
                .directory(temp.toFile())
                .start();

        assertThat(new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Options.USAGE);
        assertThat(help.waitFor()).isZero();
    }

    private static String open(String baseUrl, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/pursuits"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        """
                        {"account":"Aurora Rail","objective":"Signalling","expectedClose":"%s",
                         "value":{"amount":"1.00","currency":"EUR"},"requiredDepartments":["sales"]}""".formatted(LocalDate.now(ZoneOffset.UTC).plusYears(1))))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
