package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream that takes every message at once. */
final class Listener implements AutoCloseable {

    /** One message, as a browser would understand it. */
    record Message(String id, String event, JsonNode data) {

        String pursuit() {
            return data.path("pursuit").asString("");
        }

        long version() {
            return data.path("version").asLong(-1);
        }
    }

    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Thread reading;

    private Listener(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    static Listener to(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Listener(response);
    }

    private void read() {
        List<String> message = new ArrayList<>();
        try {
            response.body().forEach(line -> {
                lines.add(line);
                if (!line.isEmpty()) {
                    message.add(line);
                    return;
                }
                String data = field(message, "data: ");
                if (!data.isEmpty()) {
                    messages.add(new Message(
                            field(message, "id: "),
                            field(message, "event: "),
                            JsonMapper.shared().readTree(data)));
                }
                message.clear();
            });
        } catch (UncheckedIOException _) {
            // Cut off, by either side.
        }
    }

    private static String field(List<String> message, String name) {
        return message.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    /** Waits until it is told everything that happens from now on. */
    Listener awaitReady() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !messages.isEmpty());
        assertThat(messages.getFirst().event()).isEqualTo("ready");
        return this;
    }

    /** The changes told so far. */
    List<Message> changes() {
        return messages.stream()
                .filter(message -> message.event().equals("pursuit-changed"))
                .toList();
    }

    List<String> events() {
        return messages.stream().map(Message::event).toList();
    }

    String lastId() {
        return messages.getLast().id();
    }

    long heartbeats() {
        return lines.stream().filter(line -> line.startsWith(":")).count();
    }

    /** Whether the server ended it. */
    boolean ended() {
        return !reading.isAlive();
    }

    @Override
    public void close() {
        response.body().close();
    }
}
