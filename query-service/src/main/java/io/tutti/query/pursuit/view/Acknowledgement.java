package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One acknowledgement, with the acknowledging member's department at that moment. */
public record Acknowledgement(
        UUID id,
        ContributionId contribution,
        MemberId acknowledgedBy,
        Department department,
        AcknowledgementType type,
        @Nullable String note,
        Instant occurredAt,
        Instant recordedAt,
        long sequence)
        implements Occurred {
    public Acknowledgement {
        requireNonNull(id, "acknowledgement");
        requireNonNull(contribution, "contribution");
        requireNonNull(acknowledgedBy, "acknowledgedBy");
        requireNonNull(department, "department");
        requireNonNull(type, "type");
        requireNonNull(occurredAt, "occurredAt");
    }
}
