package io.tutti.query.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All views of this process, each with a thread, a consumer group, positions and figures of its own. */
final class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final List<ProjectionKeeper> keepers;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread looking;

    Projections(List<ProjectionKeeper> keepers) {
        this.keepers = List.copyOf(keepers);
    }

    /** How each projection is, by its name. */
    Map<String, ProjectionState> states() {
        Map<String, ProjectionState> states = new TreeMap<>();
        keepers.forEach(keeper -> states.put(keeper.view().name(), keeper.state()));
        return states;
    }

    /** The topics that are followed. */
    List<String> topics() {
        return keepers.stream().map(keeper -> keeper.view().topic()).distinct().toList();
    }

    List<ProjectionKeeper> all() {
        return keepers;
    }

    Optional<ProjectionKeeper> named(String name) {
        return keepers.stream()
                .filter(keeper -> keeper.view().name().equals(name))
                .findFirst();
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        keepers.forEach(ProjectionKeeper::start);
        looking = Thread.ofPlatform().daemon().name("tutti-projections").start(this::look);
    }

    private void look() {
        try {
            while (!stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                for (ProjectionKeeper keeper : keepers) {
                    try {
                        keeper.look();
                    } catch (RuntimeException e) {
                        LOG.debug(
                                "The versions of {} are looked at again",
                                keeper.view().name(),
                                e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All are told to end before any is waited for. */
    @Override
    public void stop() {
        stop.countDown();
        keepers.forEach(ProjectionKeeper::end);
        keepers.forEach(ProjectionKeeper::stop);
    }

    @Override
    public boolean isRunning() {
        return looking != null && stop.getCount() > 0;
    }

    /** Before the web server: which version is read is known before the first request. */
    @Override
    public int getPhase() {
        return 0;
    }
}
