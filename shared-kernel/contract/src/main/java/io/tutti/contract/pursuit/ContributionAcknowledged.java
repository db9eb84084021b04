package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member accepted a contribution or said that it was used with the customer.
 *
 * @param acknowledgement id of the acknowledgement
 * @param contribution what was acknowledged
 * @param acknowledgedBy who acknowledged it
 * @param department the acknowledging member's department at that moment, taken from the team
 * @param type what the acknowledgement says
 * @param note free text, if given
 * @param occurredAt when it was given; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.contribution-acknowledged", revision = 1)
public record ContributionAcknowledged(
        UUID acknowledgement,
        ContributionId contribution,
        MemberId acknowledgedBy,
        Department department,
        AcknowledgementType type,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String note,

        Instant occurredAt)
        implements PursuitEvent {}
