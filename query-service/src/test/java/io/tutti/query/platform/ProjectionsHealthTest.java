package io.tutti.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tutti.query.platform.Projection.Standing;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionsHealthTest {

    private final Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final ProjectionState state = new ProjectionState(InstantSource.fixed(now));

    @ParameterizedTest
    @CsvSource({"0, 0, 0, UP", "1, 0, 0, DEGRADED", "0, 1, 0, DEGRADED", "0, 0, 7, UP"})
    void gaps_and_parked_pursuits_degrade_and_unknown_events_only_show(
            long gaps, long parked, long unknown, String status) {
        state.running();
        state.standing(new Standing(gaps, parked, unknown), 0);

        var health = new ProjectionsHealth(state).health();

        assertThat(health.getStatus().getCode()).isEqualTo(status);
        assertThat(health.getDetails())
                .containsEntry("gaps", gaps)
                .containsEntry("parked", parked)
                .containsEntry("unknownEvents", unknown);
    }

    @Test
    void metrics_show_what_health_shows() {
        state.standing(new Standing(1, 2, 3), 4);
        state.lag(6, 5, now.minusSeconds(60));
        state.folded(7);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        ProjectionMetrics.of("test", state).bindTo(registry);

        assertThat(registry.getMeters())
                .hasSize(7)
                .allSatisfy(
                        meter -> assertThat(meter.getId().getTag("projection")).isEqualTo("test"));
        assertThat(registry.get("tutti.projection.gaps").gauge().value()).isEqualTo(1);
        assertThat(registry.get("tutti.projection.parked").gauge().value()).isEqualTo(2);
        assertThat(registry.get("tutti.projection.unknown.events").gauge().value())
                .isEqualTo(3);
        assertThat(registry.get("tutti.projection.unreadable.records").gauge().value())
                .isEqualTo(4);
        assertThat(registry.get("tutti.projection.lag.events").gauge().value()).isEqualTo(5);
        assertThat(registry.get("tutti.projection.lag.seconds").gauge().value()).isEqualTo(60);
        assertThat(registry.get("tutti.projection.events").functionCounter().count())
                .isEqualTo(7);
    }
}
