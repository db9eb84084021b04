package io.tutti.benchmarks;

import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.logcontribution.LogContribution;
import io.tutti.command.pursuit.openpursuit.OpenPursuit;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.standalone.Standalone;
import io.tutti.standalone.startup.Options;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * Contributions logged per second by 1, 16 and 64 callers over 1,000 pursuits, beside durable inserts of rows of the
 * same size and indexes by plain JDBC on the same PostgreSQL, in turns. The publisher and the projection run all along.
 */
final class CommandThroughput {

    private static final int PURSUITS = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final Actor ACTOR = new Actor(new MemberId("bench"), Set.of(Role.LEAD));
    private static final Department SALES = new Department("sales");
    private static final String TEXT =
            "A contribution of the usual length says in a few sentences what it is about. ".repeat(4);

    private CommandThroughput() {}

    static List<Figure> run(Path folder) throws Exception {
        try (Standalone tutti = Standalone.start(new Options(folder.resolve("data"), Ports.free()), line -> {})) {
            Commands commands = tutti.context().getBean(Commands.class);
            DataSource database = tutti.context().getBean(DataSource.class);
            List<PursuitId> pursuits = open(commands);
            createRivalTable(database);
            List<Figure> figures = new ArrayList<>();
            perSecond(16, WARM_UP, () -> log(commands, pursuits));
            for (int callers : new int[] {1, 16, 64}) {
                double raw = perSecond(callers, MEASURED, () -> insert(database));
                double ours = perSecond(callers, MEASURED, () -> log(commands, pursuits));
                figures.add(Figure.against(
                        "commands", "commands, %d callers (limit: raw inserts)".formatted(callers), ours, "1/s", raw));
            }
            return figures;
        }
    }

    interface Work {
        void once() throws Exception;
    }

    static double perSecond(int callers, Duration time, Work work) throws InterruptedException {
        LongAdder done = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                pool.execute(() -> {
                    try {
                        while (System.nanoTime() < end) {
                            work.once();
                            done.increment();
                        }
                    } catch (Exception e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the benchmark's work failed", failures.getFirst());
        }
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }

    private static List<PursuitId> open(Commands commands) {
        List<PursuitId> pursuits = new ArrayList<>();
        for (int i = 0; i < PURSUITS; i++) {
            PursuitId pursuit = new PursuitId(UUID.randomUUID());
            LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
            OpenPursuit command = new OpenPursuit(
                    pursuit,
                    ACTOR,
                    "Account " + i,
                    "Objective",
                    new Money(new BigDecimal("2000000"), Currency.getInstance("EUR")),
                    today.plusMonths(6),
                    List.of(SALES),
                    null,
                    Visibility.OPEN,
                    null,
                    null,
                    SALES,
                    BigDecimal.ONE,
                    today);
            commands.send(command, request(), "");
            pursuits.add(pursuit);
        }
        return pursuits;
    }

    private static void log(Commands commands, List<PursuitId> pursuits) {
        LogContribution command = new LogContribution(
                pursuits.get(ThreadLocalRandom.current().nextInt(pursuits.size())),
                ACTOR,
                new ContributionId(UUID.randomUUID()),
                ContributionKind.SPECIALIST_INPUT,
                Artefact.TECHNICAL,
                "Title",
                TEXT,
                List.of(),
                List.of(),
                null,
                null,
                Instant.now());
        commands.send(command, request(), "");
    }

    private static CommandRequest request() {
        return new CommandRequest(
                new Caller(ACTOR.member().value(), ACTOR.roles(), "sales", null), null, null, Instant.now());
    }

    static void createRivalTable(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table rival (like domain_event_entry including all)");
        }
    }

    static void insert(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rival (event_identifier,"
                            + " aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,"
                            + " payload, meta_data) values (?, ?, 0, 'pursuit', '2026-01-01T00:00:00.000Z', 'rival', '1', ?, ?)")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, UUID.randomUUID().toString());
                insert.setBytes(3, TEXT.repeat(2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                insert.setBytes(4, TEXT.substring(0, 150).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
