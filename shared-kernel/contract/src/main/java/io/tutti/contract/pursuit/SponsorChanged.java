package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else stands behind the pursuit in the company's management. Whoever was sponsor before is a contributor from now on.
 *
 * @param sponsor who, a member of the team; absent for nobody
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.pursuit.sponsor-changed", revision = 1)
public record SponsorChanged(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MemberId sponsor,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason)
        implements PursuitEvent {}
