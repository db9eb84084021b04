package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person left the team. What they contributed stays.
 *
 * @param member who left
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.pursuit.member-left", revision = 1)
public record MemberLeft(
        MemberId member,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason) implements PursuitEvent {}
