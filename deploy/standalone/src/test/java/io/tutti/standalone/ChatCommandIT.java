package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recipe for a chat tool, as it lies among the examples, against a running Tutti. */
@ExtendWith(SharedTutti.class)
class ChatCommandIT {

    private static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @TempDir
    static Path temp;

    private static IntegrationProgram chats;

    private String pursuit;

    @BeforeAll
    static void install(Standalone tutti) throws Exception {
        chats = IntegrationProgram.install(tutti);
    }

    @BeforeEach
    void open() throws Exception {
        pursuit = chats.ana().post("/api/v1/pursuits", """
                {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
                 "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""").isStatus(201).location();
    }

    @Test
    void a_command_in_a_chat_logs_a_contribution_of_whoever_typed_it_once_however_often_it_is_delivered()
            throws Exception {
        chats.join(pursuit, "m-1003", "delivery");
        try (Chat chat = Chat.of(pursuit, chats.tutti().baseUrl())) {
            String typed = command("U03CHRIS", "C01AURORA", "delivery Access to the yard | Nights only.", "1717.42");

            assertThat(chat.says(typed)).isEqualTo("Logged: Access to the yard");
            assertThat(chat.says(typed)).isEqualTo("Logged: Access to the yard");
            assertThat(chat.says(command(
                            "U01ANA",
                            "C01AURORA",
                            "win-theme On time, proven || Nine corridors since 2015",
                            "1717.43")))
                    .isEqualTo("Logged: On time, proven");

            JsonNode logged = await().until(() -> chats.contributions(pursuit), items -> items.size() >= 2);
            assertThat(logged.valueStream()
                            .map(one -> one.path("contributor").asString() + " "
                                    + one.path("artefact").asString() + " "
                                    + one.path("text").asString()))
                    .containsExactly("m-1003 DELIVERY Nights only.", "m-1001 WIN_THEME On time, proven");
        }
    }

    @Test
    void the_chat_says_to_whoever_typed_what_is_against_it() throws Exception {
        try (Chat chat = Chat.of(pursuit, chats.tutti().baseUrl());
                Chat alone = Chat.of(pursuit, "http://localhost:1")) {
            assertThat(chat.says(command("U99", "C01AURORA", "legal Cap it", "2")))
                    .contains("does not know you");
            assertThat(chat.says(command("U01ANA", "C99", "legal Cap it", "2"))).contains("belongs to no pursuit");
            for (String typed : List.of("", "legal", "gossip He said", "constructor x")) {
                assertThat(chat.says(command("U01ANA", "C01AURORA", typed, "2")))
                        .startsWith("Say what it is first");
            }
            assertThat(chat.says(command("U03CHRIS", "C01AURORA", "legal Cap it", "2")))
                    .startsWith("Not logged. Only members of the team contribute, and m-1003 is not");
            assertThat(chat.says(command("U01ANA", "C01AURORA", "win-theme On time", "3")))
                    .startsWith("Not logged. A key message needs at least one proof point");
            assertThat(alone.says(command("U01ANA", "C01AURORA", "legal Cap it", "4")))
                    .isEqualTo("Not logged. Tutti cannot be reached.");
        }
    }

    @Test
    void what_the_chat_tool_did_not_sign_just_now_is_not_listened_to() throws Exception {
        String typed = command("U01ANA", "C01AURORA", "legal Cap it", "5");
        long now = Instant.now().getEpochSecond();
        try (Chat chat = Chat.of(pursuit, chats.tutti().baseUrl())) {
            assertThat(chat.send(typed, now, signed("another secret", now, typed))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(chat.send(typed + "x", now, signed(SIGNING_SECRET, now, typed))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(chat.send(typed, now, "").statusCode()).isEqualTo(401);
            long old = now - 301;
            assertThat(chat.send(typed, old, signed(SIGNING_SECRET, old, typed)).statusCode())
                    .isEqualTo(401);
            String long_ = typed + "&more=" + "x".repeat(70_000);
            assertThat(chat.send(long_, now, signed(SIGNING_SECRET, now, long_)).statusCode())
                    .isEqualTo(401);
            assertThat(chat.send(typed, now, signed(SIGNING_SECRET, now, typed)).statusCode())
                    .isEqualTo(200);
        }
    }

    /** What a chat tool sends for a command that somebody typed. */
    private static String command(String user, String channel, String text, String trigger) {
        return Map.of("user_id", user, "channel_id", channel, "text", text, "trigger_id", trigger, "command", "/tutti")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String signed(String secret, long time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0="
                + HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }

    /** The program that the chat tool calls, for one channel. */
    private record Chat(Process process, URI address, HttpClient http) implements AutoCloseable {

        static Chat of(String pursuit, String url) throws IOException {
            Path config = temp.resolve(UUID.randomUUID() + ".json");
            Files.writeString(
                    config,
                    Files.readString(chats.folder().resolve("sample/chat.json"))
                            .replace(
                                    "6c2eb81e-b2cc-8419-b952-e9a6c373ce83",
                                    pursuit.substring(pursuit.lastIndexOf('/') + 1)));
            Path secret = Files.writeString(temp.resolve("signing-secret"), SIGNING_SECRET + "\n");
            Map<String, String> settings =
                    Map.of("PORT", "0", "CONFIG", config.toString(), "SIGNING_SECRET_FILE", secret.toString());
            Process process = chats.start(url, settings, "chat.js").start();
            String said = process.inputReader().readLine();
            assertThat(said).startsWith("listening on ");
            return new Chat(process, URI.create("http://127.0.0.1:" + said.substring(13)), HttpClient.newHttpClient());
        }

        /** What it answers to whoever typed the command. */
        String says(String command) throws Exception {
            long now = Instant.now().getEpochSecond();
            HttpResponse<String> answer = send(command, now, signed(SIGNING_SECRET, now, command));
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body()).path("text").asString();
        }

        HttpResponse<String> send(String body, long time, String signature) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Slack-Request-Timestamp", Long.toString(time))
                            .header("X-Slack-Signature", signature)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        @Override
        public void close() {
            process.destroyForcibly();
            http.close();
        }
    }
}
