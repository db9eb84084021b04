package io.tutti.query.platform;

import com.mongodb.client.MongoDatabase;
import io.tutti.query.platform.ProjectionVersions.Versions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection going in this process: the version that is read and, while one is built, the one beside it. What
 * is to be built, taken over or dropped, all processes see in {@link ProjectionVersions}.
 */
final class ProjectionKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionKeeper.class);

    /** Reads that began on the version before are over by then. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Projection view;
    private final ProjectionVersions versions;
    private final KafkaSettings kafka;
    private final TopicIds topics;
    private final MongoDatabase database;
    private final UnreadableRecords unreadable;
    private final ProjectionState state = new ProjectionState(InstantSource.system());
    private final InstantSource clock = InstantSource.system();

    private int used = 1;
    private @Nullable ProjectionThread live;
    private @Nullable ProjectionThread building;
    private int built;

    ProjectionKeeper(
            Projection view,
            ProjectionVersions versions,
            KafkaSettings kafka,
            TopicIds topics,
            MongoDatabase database,
            UnreadableRecords unreadable) {
        this.view = view;
        this.versions = versions;
        this.kafka = kafka;
        this.topics = topics;
        this.database = database;
        this.unreadable = unreadable;
    }

    Projection view() {
        return view;
    }

    /** How the version that is read goes. */
    ProjectionState state() {
        return state;
    }

    /**
     * How far a version is, over all processes.
     *
     * @param done records of the topic that are folded in, of {@code total}
     */
    record Progress(long done, long total) {
        boolean complete() {
            return done >= total;
        }
    }

    /** Begins the following, with whatever version was read last as far as the store tells. */
    synchronized void start() {
        try {
            switchTo(versions.read(view.name()).active());
        } catch (RuntimeException e) {
            LOG.info("Which version of {} is read will be seen once the store answers: {}", view.name(), e.toString());
        }
        if (live == null) {
            live = thread(view, used, state);
            live.start();
        }
    }

    /** Does what is to be done by now; called about once a second. */
    synchronized void look() {
        Versions now = versions.read(view.name());
        if (now.active() != used) {
            switchTo(now.active());
        }
        Integer wanted = now.building();
        if (building != null && (wanted == null || wanted != built)) {
            building.stop();
            building = null;
        }
        if (wanted != null && building == null) {
            LOG.info("Version {} of {} is built beside version {}", wanted, view.name(), now.active());
            built = wanted;
            building = thread(view.beside(wanted), wanted, new ProjectionState(clock));
            building.start();
        }
        Instant retiredAt = now.retiredAt();
        Integer retired = now.retired();
        if (wanted != null && progress(wanted).complete()) {
            // Whoever is first writes it; the others see it at their next look.
            if (versions.write(now.taken(wanted, clock.instant()))) {
                LOG.info("Version {} of {} is built and read from now on", wanted, view.name());
                switchTo(wanted);
            }
        } else if (retired != null && retiredAt != null && retiredAt.plus(GRACE).isBefore(clock.instant())) {
            drop(retired);
            versions.write(now.dropped());
        }
    }

    /** The thread that built goes on under another object: the one that reads are answered from. */
    private void switchTo(int version) {
        if (version == used && live != null) {
            return;
        }
        if (building != null && built == version) {
            building.stop();
            building = null;
        }
        if (live != null) {
            live.stop();
        }
        view.use(version);
        used = version;
        live = thread(view, version, state);
        live.start();
    }

    private void drop(int version) {
        view.drop(version);
        positions(version).forgetAll();
        LOG.info("Version {} of {} is dropped", version, view.name());
    }

    private ProjectionThread thread(Projection projection, int version, ProjectionState of) {
        return new ProjectionThread(
                () -> kafka.consumer("tutti-" + named(version)),
                () -> topics.of(projection.topic()),
                projection,
                positions(version),
                unreadable,
                of);
    }

    private Positions positions(int version) {
        return new Positions(database, named(version));
    }

    private String named(int version) {
        return Projection.collection(view.name(), version);
    }

    /** How far a version is. The end of the topic is asked for first: what comes meanwhile does not matter. */
    Progress progress(int version) {
        try (Consumer<byte[], byte[]> consumer = kafka.lone()) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(view.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            Map<Integer, Long> next = positions(version).all(view.topic());
            long total = partitions.stream()
                    .mapToLong(one -> end.getOrDefault(one, 0L) - begin.getOrDefault(one, 0L))
                    .sum();
            long done = partitions.stream()
                    .mapToLong(one -> Math.min(
                                    next.getOrDefault(one.partition(), begin.getOrDefault(one, 0L)),
                                    end.getOrDefault(one, 0L))
                            - begin.getOrDefault(one, 0L))
                    .sum();
            return new Progress(done, total);
        }
    }

    Versions versions() {
        return versions.read(view.name());
    }

    /** Begins a version beside the one that is read; empty when one is being built already. */
    Optional<Versions> rebuild(String by) {
        Versions now = versions();
        int next = Math.max(now.active(), now.retired() == null ? 0 : now.retired()) + 1;
        Versions begun = now.begun(next, clock.instant(), by);
        if (now.building() != null) {
            return Optional.empty();
        }
        // A version of that number may have been cancelled before.
        drop(next);
        return versions.write(begun) ? Optional.of(begun) : Optional.empty();
    }

    /** Gives up what is being built; false when nothing, or another version, is. */
    boolean cancel(int version) {
        Versions now = versions();
        return now.building() != null && now.building() == version && versions.write(now.cancelled());
    }

    synchronized void end() {
        threads().forEach(ProjectionThread::end);
    }

    /** It may be started again. */
    synchronized void stop() {
        threads().forEach(ProjectionThread::stop);
        live = null;
        building = null;
    }

    synchronized boolean isRunning() {
        return threads().stream().anyMatch(ProjectionThread::isRunning);
    }

    private Collection<ProjectionThread> threads() {
        return Stream.of(Optional.ofNullable(live), Optional.ofNullable(building))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }
}
