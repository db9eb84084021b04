package io.tutti.query.platform;

import io.tutti.query.platform.Projection.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How one projection is. DEGRADED means that reads are answered, but late or incompletely; only a dead thread is DOWN,
 * because only that is mended by a restart.
 */
final class ProjectionsHealth implements HealthIndicator {

    /** Works, but not all of it. */
    static final Status DEGRADED = new Status("DEGRADED");

    private final ProjectionState state;

    ProjectionsHealth(ProjectionState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        Standing standing = state.standing();
        boolean incomplete = standing.gaps() + standing.parked() > 0;
        Status status = switch (state.phase()) {
            case DEAD -> Status.DOWN;
            case STOPPED -> Status.OUT_OF_SERVICE;
            case RETRYING -> DEGRADED;
            case STARTING, RUNNING -> incomplete ? DEGRADED : Status.UP;
        };
        Health.Builder health = Health.status(status)
                .withDetail("phase", state.phase())
                .withDetail("partitions", state.partitions())
                .withDetail("lagEvents", state.lagEvents())
                .withDetail("lagSeconds", state.lagSeconds())
                .withDetail("gaps", standing.gaps())
                .withDetail("parked", standing.parked())
                .withDetail("unknownEvents", standing.unknownEvents())
                .withDetail("unreadableRecords", state.unreadableRecords());
        return state.failure().isEmpty()
                ? health.build()
                : health.withDetail("failure", state.failure()).build();
    }
}
