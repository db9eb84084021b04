package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.standalone.Load.Acknowledged;
import io.tutti.standalone.startup.WebPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of Tutti in a process that is killed again and again while people work with it, about every second time together
 * with its PostgreSQL. {@code -Dtutti.crash.seed} repeats the moments of a run, as far as threads and disks let it;
 * {@code -Dtutti.crash.kills} makes it longer.
 */
class CrashIT {

    private static final long SEED = Long.getLong("tutti.crash.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("tutti.crash.kills", 20);

    private static final String[] TEAM = {"ana", "ben", "chris", "dana", "elif", "farid"};

    private static final int LONGEST_LOAD_MILLIS = 800;
    private static final int LONGEST_START_MILLIS = 4_000;
    private static final int STARTS_BETWEEN_KILLED_STARTS = 7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private final Random random = new Random(SEED);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private Path data;
    private int port;
    private TuttiProcess tutti;

    @BeforeEach
    void start() throws Exception {
        System.out.println("CrashIT: to repeat, -Dtutti.crash.seed=" + SEED);
        data = temp.resolve("data");
        port = WebPort.free(0);
        tutti = launch();
    }

    private TuttiProcess launch() throws IOException {
        return TuttiProcess.launch(data, port);
    }

    @AfterEach
    void stop() {
        clock.shutdownNow();
        tutti.close();
    }

    @Test
    void what_was_acknowledged_survives_every_kill_once_in_order_and_everywhere() throws Exception {
        tutti.awaitReady();
        List<Acknowledged> acknowledged;
        try (Load load = Load.start(tutti.baseUrl(), SEED, TEAM)) {
            load.awaitMore(100);
            // In order for once: only then the class archive is written.
            tutti.stop();
            tutti = launch();
            tutti.awaitReady();
            for (int kill = 1; kill <= KILLS; kill++) {
                load.awaitMore(10);
                killWithin(LONGEST_LOAD_MILLIS);
                if (kill % STARTS_BETWEEN_KILLED_STARTS == 0) {
                    tutti = launch();
                    killWithin(LONGEST_START_MILLIS);
                }
                tutti = launch();
                tutti.awaitReady();
            }
            load.awaitMore(10);
            acknowledged = load.finish();
        }
        System.out.println("CrashIT: " + KILLS + " kills, " + acknowledged.size() + " commands acknowledged");

        Colleague reader = Colleague.named("ines", tutti.baseUrl());
        Ledger.read("jdbc:postgresql://127.0.0.1:" + tutti.portOf("PostgreSQL") + "/postgres")
                .has_no_gap_and_no_disorder()
                .holds_once_and_only(acknowledged)
                .is_on_the_topic("127.0.0.1:" + tutti.portOf("Kafka"))
                .is_in_the_documents(reader);
        // One by one where the answers said that they are; some, for there are thousands.
        Collections.shuffle(acknowledged = new ArrayList<>(acknowledged), random);
        for (Acknowledged command : acknowledged.subList(0, Math.min(200, acknowledged.size()))) {
            assertThat(reader.get(command.location()).isStatus(200).text()).contains("\"" + command.id() + "\"");
        }
    }

    private void killWithin(int millis) throws Exception {
        boolean withPostgres = random.nextBoolean();
        clock.schedule(() -> kill(withPostgres), random.nextInt(millis), TimeUnit.MILLISECONDS)
                .get();
        tutti.kill();
    }

    private Void kill(boolean withPostgres) throws IOException {
        List<ProcessHandle> victims = new ArrayList<>();
        ProcessHandle.of(tutti.pid()).ifPresent(victims::add);
        if (withPostgres) {
            postgres().ifPresent(server -> {
                victims.add(server);
                server.descendants().forEach(victims::add);
            });
        }
        Collections.shuffle(victims, random);
        victims.forEach(ProcessHandle::destroyForcibly);
        return null;
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
