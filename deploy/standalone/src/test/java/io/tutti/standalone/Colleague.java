package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One of the demo people at work: calls Tutti over HTTP with a token of their own. */
final class Colleague {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What came back; the body is missing when it is not JSON. */
    record Answer(int status, HttpHeaders headers, JsonNode json, String text) {

        String header(String name) {
            return headers.firstValue(name).orElseThrow(() -> new AssertionError("no " + name + " in " + this));
        }

        /** Address of what was created. */
        String location() {
            return header("Location");
        }

        String id() {
            return json.get("id").stringValue();
        }

        long version() {
            return json.get("version").longValue();
        }

        String code() {
            return json.path("code").asString("none");
        }

        Answer isStatus(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    private final String baseUrl;
    private final String login;
    private final String token;

    private Colleague(String baseUrl, String login, String token) {
        this.baseUrl = baseUrl;
        this.login = login;
        this.token = token;
    }

    static Colleague named(String login, String baseUrl) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/dev/token/" + login))
                .build();
        HttpResponse<String> token = HTTP.send(request, BodyHandlers.ofString());
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        return new Colleague(baseUrl, login, token.body());
    }

    /** The same person with the same token, calling another address. */
    Colleague at(String otherBaseUrl) {
        return new Colleague(otherBaseUrl, login, token);
    }

    String login() {
        return login;
    }

    /** Asks with a key that nobody used before. */
    Answer post(String path, String json) throws IOException, InterruptedException {
        return post(path, UUID.randomUUID().toString(), json);
    }

    Answer post(String path, String key, String json, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(request);
    }

    /** Reads, again and again while the answer is that a version is not visible yet: on a busy machine that may last. */
    Answer get(String path, String... headers) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = send(request(path, headers));
        while (answer.code().equals("not-yet-visible") && System.nanoTime() < until) {
            answer = send(request(path, headers));
        }
        return answer;
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** Listens to a stream; its first line is there when this returns. */
    Listener listen(String path, String... headers) throws IOException, InterruptedException {
        return Listener.to(HTTP, request(path, headers).build());
    }

    String token() {
        return token;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        List<String> all = List.of(headers);
        for (int i = 0; i < all.size(); i += 2) {
            request.header(all.get(i), all.get(i + 1));
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        JsonNode body = json ? JsonMapper.shared().readTree(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), response.headers(), body, response.body());
    }
}
