package io.tutti.benchmarks;

import static io.tutti.benchmarks.LongHistories.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tutti.benchmarks.LongHistories.Written;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitQuestion;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.standalone.Standalone;
import io.tutti.standalone.startup.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * A deal team's ten most frequent commands, in the shares in which they come, over HTTP on 1,000 pursuits with 100 to
 * 2,000 events, beside raw durable inserts, with the read side in the same process and without it; and what it takes to load a pursuit of 2,000 events that is not in memory,
 * beside reading its rows.
 */
final class MixedWork {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int LOADS = 60;

    /** What lies on the desk of a pursuit's team: contributions to acknowledge and requests to answer. */
    private record Desk(PursuitId pursuit, Queue<ContributionId> unacknowledged, Queue<String> open) {}

    private final String base;
    private final String ana;
    private final String elif;
    private final List<Written> pursuits;
    private final List<Desk> desks;
    private final LongAdder refused = new LongAdder();

    private MixedWork(String base, List<Written> pursuits) throws Exception {
        this.base = base;
        this.pursuits = pursuits;
        ana = token("ana");
        elif = token("elif");
        desks = pursuits.stream()
                .map(p -> new Desk(
                        p.id(), new ConcurrentLinkedQueue<>(p.unacknowledged()), new ConcurrentLinkedQueue<>()))
                .toList();
    }

    static List<Figure> run(Path folder) throws Exception {
        try (Standalone tutti = Standalone.start(new Options(folder.resolve("data"), Ports.free()), line -> {})) {
            DataSource database = tutti.context().getBean(DataSource.class);
            List<Written> pursuits = LongHistories.write(database);
            MixedWork work = new MixedWork(tutti.baseUrl(), pursuits);
            work.awaitVisible();
            List<Figure> figures = new ArrayList<>(loads(tutti, database, pursuits));
            CommandThroughput.createRivalTable(database);
            Commands commands = tutti.context().getBean(Commands.class);
            pursuits.forEach(pursuit -> commands.ask(new HowFar(pursuit.id()))); // a service that has run for a while
            CommandThroughput.perSecond(16, WARM_UP, work::once);
            figures.add(work.measure(16, "read side in the same process", database));
            // Reads on machines of their own: what the write side alone can do.
            tutti.context().getBean("projections", SmartLifecycle.class).stop();
            for (int callers : new int[] {1, 16, 64}) {
                figures.add(work.measure(callers, "read side elsewhere", database));
            }
            return figures;
        }
    }

    private Figure measure(int callers, String how, DataSource database) throws InterruptedException {
        double raw = CommandThroughput.perSecond(callers, MEASURED, () -> CommandThroughput.insert(database));
        refused.reset();
        double ours = CommandThroughput.perSecond(callers, MEASURED, this::once);
        if (refused.sum() > ours * MEASURED.toSeconds() / 20) {
            throw new IllegalStateException("rules refused " + refused.sum() + " of the commands to be measured");
        }
        return Figure.against("mix", "ten commands by HTTP, %d callers, %s".formatted(callers, how), ours, "1/s", raw);
    }

    /** How far a pursuit is: makes the write side load it and changes nothing. */
    private record HowFar(PursuitId pursuit) implements PursuitQuestion<Long> {
        @Override
        public Long answer(Pursuit state) {
            return state.version();
        }
    }

    private static List<Figure> loads(Standalone tutti, DataSource database, List<Written> pursuits) throws Exception {
        Commands commands = tutti.context().getBean(Commands.class);
        Cache cache = tutti.context().getBean("aggregateCache", Cache.class);
        List<Written> longest = pursuits.subList(pursuits.size() - LOADS, pursuits.size());
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        for (int round = 0; round < 3; round++) { // the first two warm up
            cold.clear();
            warm.clear();
            rows.clear();
            for (Written pursuit : longest) {
                cache.remove(pursuit.id().toString());
                rows.add(millis(() -> readRows(database, pursuit.id())));
                cold.add(millis(() -> commands.ask(new HowFar(pursuit.id()))));
                warm.add(millis(() -> commands.ask(new HowFar(pursuit.id()))));
            }
        }
        return List.of(
                Figure.against(
                        "mix",
                        "cold load of ~2,000 events (limit: reading its rows)",
                        median(cold),
                        "ms",
                        median(rows)),
                Figure.alone("mix", "the same pursuit from memory", median(warm), "ms"));
    }

    private static void readRows(DataSource database, PursuitId pursuit) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select payload, meta_data, payload_type, time_stamp"
                                + " from domain_event_entry where aggregate_identifier = ? order by sequence_number")) {
            select.setString(1, pursuit.toString());
            long bytes = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bytes += row.getBytes(1).length + row.getBytes(2).length;
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("nothing stored of " + pursuit);
            }
        }
    }

    private static double millis(CommandThroughput.Work work) throws Exception {
        long start = System.nanoTime();
        work.once();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void awaitVisible() throws Exception {
        Instant until = Instant.now().plus(Duration.ofMinutes(5));
        for (Written pursuit : pursuits) {
            while (get("/api/v1/pursuits/" + pursuit.id() + "?atLeast=" + (pursuit.events() - 1)) != 200) {
                if (Instant.now().isAfter(until)) {
                    throw new IllegalStateException("the written events do not become visible");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private void once() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Desk desk = desks.get(random.nextInt(desks.size()));
        PursuitId pursuit = desk.pursuit();
        int percent = random.nextInt(100);
        if (percent < 40) {
            log(desk);
        } else if (percent < 65) {
            acknowledge(desk);
        } else if (percent < 72) {
            ContributionId mine = desk.unacknowledged().peek();
            if (mine == null) {
                log(desk);
            } else {
                post(elif, pursuit, "/contributions/" + mine + "/revisions", Map.of("title", "Better", "text", TEXT));
            }
        } else if (percent < 78) {
            String due = Instant.now().plus(Duration.ofDays(3)).toString();
            String request = post(
                    ana, pursuit, "/input-requests", Map.of("askedOf", "legal", "question", "Which cap?", "due", due));
            if (request != null) {
                desk.open().add(request);
            }
        } else if (percent < 82) {
            answer(desk);
        } else if (percent < 87) {
            post(
                    ana,
                    pursuit,
                    "/buying-influences/" + LongHistories.influence(pursuit) + "/assessments",
                    Map.of("rating", random.nextInt(-5, 6), "note", "After the call of " + random.nextInt()));
        } else if (percent < 91) {
            post(
                    ana,
                    pursuit,
                    "/buying-influences/" + LongHistories.influence(pursuit) + "/issues",
                    Map.of("aim", "AVOID", "text", TEXT));
        } else if (percent < 94) {
            post(elif, pursuit, "/reviews", Map.of("name", "pink", "findings", TEXT));
        } else if (percent < 96) {
            post(ana, pursuit, "/proposals", Map.of("title", "Proposal"));
        } else {
            String day = LocalDate.now(ZoneOffset.UTC)
                    .plusDays(random.nextInt(30, 3_000))
                    .toString();
            post(ana, pursuit, "/close-reschedulings", Map.of("expectedClose", day, "reason", "They said so"));
        }
    }

    private void log(Desk desk) throws Exception {
        Map<String, Object> body =
                Map.of("kind", "SPECIALIST_INPUT", "artefact", "LEGAL", "title", "Title", "text", TEXT);
        String id = post(elif, desk.pursuit(), "/contributions", body);
        if (id != null) {
            desk.unacknowledged().add(ContributionId.of(id));
        }
    }

    private void acknowledge(Desk desk) throws Exception {
        ContributionId contribution = desk.unacknowledged().poll();
        if (contribution == null) {
            log(desk);
        } else {
            post(
                    ana,
                    desk.pursuit(),
                    "/contributions/" + contribution + "/acknowledgements",
                    Map.of("type", "ACCEPTED"));
        }
    }

    private void answer(Desk desk) throws Exception {
        String request = desk.open().poll();
        ContributionId contribution = desk.unacknowledged().peek();
        if (request == null || contribution == null) {
            log(desk);
        } else {
            post(
                    elif,
                    desk.pursuit(),
                    "/input-requests/" + request + "/answers",
                    Map.of("contribution", contribution.toString()));
        }
    }

    /** The id of what was made, or null when a rule refused. */
    private @Nullable String post(String token, PursuitId pursuit, String path, Map<String, ?> body) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/pursuits/" + pursuit + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 409) {
            refused.increment();
            return null;
        }
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
        }
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private int get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Authorization", "Bearer " + ana)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String token(String name) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(base + "/dev/token/" + name))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
    }
}
