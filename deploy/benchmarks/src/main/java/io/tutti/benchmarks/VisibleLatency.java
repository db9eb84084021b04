package io.tutti.benchmarks;

import io.tutti.standalone.Standalone;
import io.tutti.standalone.startup.Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From an acknowledged command (201 received) to its visible effect (collaboration with {@code atLeast} received), at 50
 * commands a second, HTTP on both ends, in a process that is warm. The limits are those that Tutti sets itself.
 */
final class VisibleLatency {

    private static final int PER_SECOND = 50;
    private static final int WARM_UP = 12_000;
    private static final int WARMING = 8;
    private static final int MEASURED = 30 * PER_SECOND;
    private static final int PURSUITS = 500;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final String token;

    private VisibleLatency(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static List<Figure> run(Path folder) throws Exception {
        try (Standalone tutti = Standalone.start(new Options(folder.resolve("data"), Ports.free()), line -> {})) {
            String token = HTTP.send(
                            HttpRequest.newBuilder(URI.create(tutti.baseUrl() + "/dev/token/ana"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
            VisibleLatency client = new VisibleLatency(tutti.baseUrl(), token);
            List<String> pursuits = new ArrayList<>();
            for (int i = 0; i < PURSUITS; i++) {
                pursuits.add(client.open());
            }
            // Of a start, the read side has more to do than to keep up.
            while (client.look(pursuits.getLast(), 1).statusCode() != 200) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            client.warmUp(pursuits);
            List<Long> nanos = client.measure(pursuits, MEASURED);
            return List.of(
                    Figure.against("latency", "acknowledged to visible, p50", millis(nanos, 0.50), "ms", 8),
                    Figure.against("latency", "acknowledged to visible, p99", millis(nanos, 0.99), "ms", 20));
        }
    }

    /** In a closed loop: a process of which little is compiled yet takes less than the measured load. */
    private void warmUp(List<String> pursuits) throws Exception {
        List<Future<?>> pending = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(WARMING)) {
            for (int i = 0; i < WARM_UP; i++) {
                String pursuit = pursuits.get(i % pursuits.size());
                pending.add(callers.submit(() -> logAndRead(pursuit)));
            }
        }
        for (Future<?> one : pending) {
            one.get();
        }
    }

    private List<Long> measure(List<String> pursuits, int commands) throws Exception {
        List<Future<Long>> pending = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < commands; i++) {
                // An open loop: the next command does not wait for the last one's answer.
                long due = start + TimeUnit.SECONDS.toNanos(1) * i / PER_SECOND;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                String pursuit = pursuits.get(i % pursuits.size());
                pending.add(callers.submit(() -> logAndRead(pursuit)));
            }
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<Long> one : pending) {
            nanos.add(one.get());
        }
        nanos.sort(null);
        return nanos;
    }

    private long logAndRead(String pursuit) throws Exception {
        JsonNode accepted = post("/api/v1/pursuits/" + pursuit + "/contributions", """
                {"kind": "SPECIALIST_INPUT", "artefact": "TECHNICAL", "title": "Title",
                 "text": "A contribution of the usual length says in a few sentences what it is about."}""");
        long acknowledged = System.nanoTime();
        HttpResponse<String> read = look(pursuit, accepted.path("version").asLong());
        long visible = System.nanoTime();
        if (read.statusCode() != 200) {
            throw new IllegalStateException(read.statusCode() + " " + read.body());
        }
        return visible - acknowledged;
    }

    private HttpResponse<String> look(String pursuit, long atLeast) throws Exception {
        return HTTP.send(
                authorized("/api/v1/pursuits/" + pursuit + "/collaboration?atLeast=" + atLeast)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String open() throws Exception {
        return post("/api/v1/pursuits", """
                        {"account": "Account", "objective": "Objective", "expectedClose": "%s",
                         "value": {"amount": "2000000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(6)))
                .path("id")
                .asString();
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> response = HTTP.send(
                authorized(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static double millis(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1) / 1e6;
    }
}
