package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer confirmed that an issue is stated as they see it.
 *
 * @param issue which issue
 * @param note how they did, if said
 * @param occurredAt when it happened; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.issue-confirmed", revision = 1)
public record IssueConfirmed(
        IssueId issue,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String note,

        Instant occurredAt) implements PursuitEvent {}
