package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contribution, with the contributor's department at that moment. Title, text and proof points are those of the
 * latest version; when it happened and was recorded are those of the first.
 *
 * @param versions all of them, as logged and then as revised
 * @param withdrawal null while it stands
 * @param serviceAccount the service account that logged it for the contributor; null when they did it themselves
 */
public record Contribution(
        ContributionId id,
        MemberId contributor,
        Department department,
        ContributionKind kind,
        Artefact artefact,
        List<ContributionId> buildsOn,

        @JsonIgnore List<Version> versions,

        @Nullable Withdrawal withdrawal,
        @Nullable String serviceAccount)
        implements Occurred {

    public Contribution {
        requireNonNull(id, "contribution");
        requireNonNull(contributor, "contributor");
        requireNonNull(department, "department");
        requireNonNull(kind, "kind");
        requireNonNull(artefact, "artefact");
        buildsOn = List.copyOf(buildsOn);
        versions = List.copyOf(versions);
    }

    /** Number of the latest version, from 1. */
    @JsonProperty
    public int version() {
        return versions.getLast().version();
    }

    @JsonProperty
    public String title() {
        return versions.getLast().title();
    }

    @JsonProperty
    public String text() {
        return versions.getLast().text();
    }

    @JsonProperty
    public List<String> proofPoints() {
        return versions.getLast().proofPoints();
    }

    @Override
    @JsonProperty
    public Instant occurredAt() {
        return versions.getFirst().occurredAt();
    }

    @Override
    @JsonProperty
    public Instant recordedAt() {
        return versions.getFirst().recordedAt();
    }

    /** Sequence of the event that logged it. */
    @JsonProperty
    public long sequence() {
        return versions.getFirst().sequence();
    }

    /** Whether it was not withdrawn. */
    public boolean stands() {
        return withdrawal == null;
    }

    Contribution revised(Version next) {
        return new Contribution(
                id,
                contributor,
                department,
                kind,
                artefact,
                buildsOn,
                History.and(versions, next),
                withdrawal,
                serviceAccount);
    }

    Contribution withdrawn(Withdrawal by) {
        return new Contribution(id, contributor, department, kind, artefact, buildsOn, versions, by, serviceAccount);
    }

    /**
     * What a contribution said from one moment on.
     *
     * @param version from 1
     * @param sequence of the event that brought it
     */
    public record Version(
            int version,
            String title,
            String text,
            List<String> proofPoints,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Version {
            requireNonNull(title, "title");
            requireNonNull(text, "text");
            requireNonNull(occurredAt, "occurredAt");
            proofPoints = List.copyOf(proofPoints);
        }
    }

    /** Who withdrew a contribution, when and why. */
    public record Withdrawal(MemberId withdrawnBy, String reason, Instant occurredAt, Instant recordedAt, long sequence)
            implements Occurred {
        public Withdrawal {
            requireNonNull(withdrawnBy, "withdrawnBy");
            requireNonNull(reason, "reason");
            requireNonNull(occurredAt, "occurredAt");
        }
    }
}
