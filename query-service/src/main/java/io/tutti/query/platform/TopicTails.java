package io.tutti.query.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;

/** All tails of this process. */
final class TopicTails implements SmartLifecycle, MeterBinder {

    private final List<TopicTail> tails;

    TopicTails(List<TopicTail> tails) {
        this.tails = List.copyOf(tails);
    }

    @Override
    public void start() {
        tails.forEach(TopicTail::start);
    }

    /** All are told to end before any is waited for. */
    @Override
    public void stop() {
        tails.forEach(TopicTail::end);
        tails.forEach(TopicTail::stop);
    }

    @Override
    public boolean isRunning() {
        return tails.stream().anyMatch(TopicTail::isRunning);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (TopicTail tail : tails) {
            Gauge.builder("tutti.tail.lag.events", tail, TopicTail::lagEvents)
                    .description("Records on the topic that this process did not receive yet")
                    .tag("tail", tail.name())
                    .register(registry);
            FunctionCounter.builder("tutti.tail.events", tail, TopicTail::events)
                    .description("Events received by this process")
                    .tag("tail", tail.name())
                    .register(registry);
        }
    }

    /** How each tail is, by its name. As with projections, only a dead thread is DOWN. */
    Map<String, HealthIndicator> health() {
        return tails.stream().collect(Collectors.toMap(TopicTail::name, tail -> () -> health(tail)));
    }

    private static Health health(TopicTail tail) {
        Status status = switch (tail.phase()) {
            case DEAD -> Status.DOWN;
            case STOPPED -> Status.OUT_OF_SERVICE;
            case RETRYING -> ProjectionsHealth.DEGRADED;
            case STARTING, FOLLOWING -> Status.UP;
        };
        Health.Builder health = Health.status(status)
                .withDetail("phase", tail.phase())
                .withDetail("partitions", tail.partitions())
                .withDetail("current", tail.isCurrent())
                .withDetail("lagEvents", tail.lagEvents());
        return tail.failure().isEmpty()
                ? health.build()
                : health.withDetail("failure", tail.failure()).build();
    }
}
