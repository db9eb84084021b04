package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person joined the pursuit's team.
 *
 * @param member pseudonymous id of the person
 * @param name how the team calls the person, if given
 * @param department the one department that the person works for in this pursuit
 * @param role what the person is on the team
 */
@EventType(name = "tutti.pursuit.member-joined", revision = 1)
public record MemberJoined(
        MemberId member,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String name,

        Department department,
        TeamRole role)
        implements PursuitEvent {}
