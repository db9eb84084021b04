package io.tutti.query.dealteam;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A write side over real HTTP that says what a test wants it to say, and keeps what it was sent. */
public final class WriteSide {

    private final HttpServer server;
    private final List<Sent> commands = new CopyOnWriteArrayList<>();
    private final List<String> offers = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String answer = "";
    private volatile boolean away;

    /** A command as it came. */
    public record Sent(
            String path,
            String body,
            @Nullable String key,
            @Nullable String authorization,
            @Nullable String language) {}

    WriteSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        accepts("00000000-0000-4000-8000-000000000001", 2);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it takes every command, and allows everything. */
    public void accepts(String id, long version) {
        away = false;
        commands.clear();
        offers.clear();
        status = 201;
        answer = "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    /** From now on it refuses every command with a problem. */
    public void refuses(int with, String code, String detail, String... fieldsAndMessages) {
        StringBuilder errors = new StringBuilder();
        for (int at = 0; at < fieldsAndMessages.length; at += 2) {
            errors.append(at == 0 ? "" : ",")
                    .append("{\"field\":\"%s\",\"message\":\"%s\"}"
                            .formatted(fieldsAndMessages[at], fieldsAndMessages[at + 1]));
        }
        status = with;
        answer = "{\"code\":\"%s\",\"detail\":\"%s\",\"errors\":[%s]}".formatted(code, detail, errors);
    }

    /** Among the actions that it offers is this one, and it is allowed. */
    public void offers(String action, @Nullable Object target) {
        offers.add("{\"action\":\"%s\",%s\"href\":\"/\",\"allowed\":true}"
                .formatted(action, target == null ? "" : "\"target\":\"" + target + "\","));
    }

    /** Among the actions that it offers, this one is refused. */
    public void offersNot(String action, @Nullable Object target, String explanation) {
        offersNot(action, target, "a-rule", explanation);
    }

    /** The same, by a certain rule. */
    public void offersNot(String action, @Nullable Object target, String code, String explanation) {
        offers.add(
                "{\"action\":\"%s\",%s\"href\":\"/\",\"allowed\":false,\"refusedBy\":{\"code\":\"%s\",\"explanation\":\"%s\"}}"
                        .formatted(action, target == null ? "" : "\"target\":\"" + target + "\",", code, explanation));
    }

    /** From now on nobody answers. */
    public void goesAway() {
        away = true;
    }

    public List<Sent> commands() {
        return commands;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                return;
            }
            boolean command = exchange.getRequestMethod().equals("POST");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (command) {
                commands.add(new Sent(
                        exchange.getRequestURI().getPath(),
                        body,
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Accept-Language")));
            }
            String said = command ? answer : "{\"version\":1,\"actions\":[" + String.join(",", offers) + "]}";
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", command && status >= 400 ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(command ? status : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
