package io.tutti.query.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** What metrics show of one projection, all tagged with its name. */
record ProjectionMetrics(Tags tags, ProjectionState state) implements MeterBinder {

    static ProjectionMetrics of(String projection, ProjectionState state) {
        return new ProjectionMetrics(Tags.of("projection", projection), state);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "lag.events",
                ProjectionState::lagEvents,
                "Events on this process's partitions that are not in the view yet");
        gauge(
                registry,
                "lag.seconds",
                ProjectionState::lagSeconds,
                "Age of the oldest event that is not in the view yet");
        gauge(registry, "gaps", s -> s.standing().gaps(), "Subjects that wait for missing events");
        gauge(registry, "parked", s -> s.standing().parked(), "Subjects with an event that cannot be read or held");
        gauge(
                registry,
                "unknown.events",
                s -> s.standing().unknownEvents(),
                "Events of types that this version does not know");
        gauge(
                registry,
                "unreadable.records",
                ProjectionState::unreadableRecords,
                "Records on the topic that are no events");
        FunctionCounter.builder("tutti.projection.events", state, ProjectionState::events)
                .description("Events folded by this process, redelivered ones included")
                .tags(tags)
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, ToDoubleFunction<ProjectionState> value, String description) {
        Gauge.builder("tutti.projection." + name, state, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
