package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.startup.Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the documents say is what happens: the README's commands and the committed OpenAPI description. */
class DocumentsIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path OPENAPI = ROOT.resolve("docs/openapi.json");
    private static final Pattern COMMAND_AND_ANSWER =
            Pattern.compile("```sh\\n(curl .*?)\\n```\\n+```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TempDir
    static Path temp;

    private static Standalone tutti;

    @BeforeAll
    static void start() throws Exception {
        tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {});
        awaitThatReadsKeepUp();
    }

    /** Whoever types commands comes later than the first moment, in which a busy machine still has a start to end. */
    private static void awaitThatReadsKeepUp() throws Exception {
        Colleague ana = Colleague.named("ana", tutti.baseUrl());
        Colleague.Answer opened = ana.post("/api/v1/pursuits", """
                        {"account": "Birch Ferries", "objective": "One desk for all sites",
                         "value": {"amount": "2500000.00", "currency": "EUR"}, "expectedClose": "2030-06-30",
                         "requiredDepartments": ["sales"]}""").isStatus(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ana.get(opened.location() + "/collaboration?atLeast=" + opened.version())
                                .status()
                        == 200);
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void the_commands_of_the_readme_give_the_answers_that_it_shows() throws Exception {
        Matcher pairs = COMMAND_AND_ANSWER.matcher(Files.readString(ROOT.resolve("README.md")));
        List<String> run = new ArrayList<>();
        while (pairs.find()) {
            String command = pairs.group(1);
            run.add(command);
            assertThat(withoutInstants(answerOf(command))).as(command).isEqualTo(withoutInstants(pairs.group(2)));
        }
        assertThat(run).as("commands in the README").hasSize(3);
    }

    @Test
    void the_committed_openapi_description_is_the_served_one() throws Exception {
        Map<String, Object> served = new TreeMap<>(parse(get("/v3/api-docs")));
        served.remove("servers"); // where it runs, which is no part of the contract
        String now = JSON.writeValueAsString(served) + "\n";
        Path written = Files.writeString(Path.of("target/openapi.json"), now);

        assertThat(now)
                .as(
                        "the API has changed; if that is meant and breaks nobody:\n  cp %s %s",
                        written.toAbsolutePath(), OPENAPI)
                .isEqualTo(Files.exists(OPENAPI) ? Files.readString(OPENAPI) : "");
    }

    private static String answerOf(String command) throws Exception {
        Process bash = new ProcessBuilder("bash", "-c", command.replace("http://localhost:8080", tutti.baseUrl()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output.substring(output.indexOf('{'));
    }

    /** Instants differ from run to run; everything else, ids included, is as the README has it. */
    private static String withoutInstants(String json) {
        return JSON.writeValueAsString(parse(json)).replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*Z\"", "\"an instant\"");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String json) {
        return JSON.readValue(json, TreeMap.class);
    }

    private static String get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(tutti.baseUrl() + path)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
