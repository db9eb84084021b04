package io.tutti.query.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;

/** All views of this process, each with a thread, a consumer group, positions and figures of its own. */
final class Projections implements SmartLifecycle {

    private final List<ProjectionThread> threads;

    Projections(List<ProjectionThread> threads) {
        this.threads = List.copyOf(threads);
    }

    /** How each projection is, by its name. */
    Map<String, ProjectionState> states() {
        Map<String, ProjectionState> states = new TreeMap<>();
        threads.forEach(thread -> states.put(thread.projection().name(), thread.state()));
        return states;
    }

    /** The topics that are followed. */
    List<String> topics() {
        return threads.stream()
                .map(thread -> thread.projection().topic())
                .distinct()
                .toList();
    }

    @Override
    public void start() {
        threads.forEach(ProjectionThread::start);
    }

    /** All are told to end before any is waited for. */
    @Override
    public void stop() {
        threads.forEach(ProjectionThread::end);
        threads.forEach(ProjectionThread::stop);
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(ProjectionThread::isRunning);
    }
}
