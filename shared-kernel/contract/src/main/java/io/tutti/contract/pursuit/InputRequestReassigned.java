package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An input request went to another department or person; its due instant stays.
 *
 * @param request the request
 * @param reassignedBy who passed it on
 * @param askedOf the department that owns the answer from now on
 * @param askedOfMember the one person asked; absent when anybody of the department may answer
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.pursuit.input-request-reassigned", revision = 1)
public record InputRequestReassigned(
        InputRequestId request,
        MemberId reassignedBy,
        Department askedOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MemberId askedOfMember,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason)
        implements PursuitEvent {}
