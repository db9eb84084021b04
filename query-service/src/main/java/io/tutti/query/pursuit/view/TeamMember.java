package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person who is or was on the team.
 *
 * @param role what the person is there, or was at last
 * @param since when the person joined, for the last time
 * @param departments all departments that the person worked for in this pursuit, the present or last one at the end
 * @param left null while on the team
 */
public record TeamMember(
        MemberId member,
        @Nullable String name,
        TeamRole role,
        Instant since,
        List<DepartmentSince> departments,
        @Nullable Departure left) {

    public TeamMember {
        requireNonNull(member, "member");
        requireNonNull(role, "role");
        departments = List.copyOf(departments);
    }

    /** The department that the person works for, or worked for at last. */
    @JsonProperty
    public Department department() {
        return departments.getLast().department();
    }

    /** Whether the person is on the team now. */
    public boolean present() {
        return left == null;
    }

    TeamMember as(TeamRole other) {
        return new TeamMember(member, name, requireNonNull(other, "role"), since, departments, left);
    }

    TeamMember in(Department department, Instant from) {
        return department().equals(department)
                ? this
                : new TeamMember(
                        member,
                        name,
                        role,
                        since,
                        History.and(departments, new DepartmentSince(department, from)),
                        left);
    }

    TeamMember gone(Departure departure) {
        return new TeamMember(member, name, role, since, departments, departure);
    }

    TeamMember back(@Nullable String calledNow, Department department, TeamRole asRole, Instant from) {
        return new TeamMember(member, calledNow, asRole, from, departments, null).in(department, from);
    }

    /** A department and since when the person worked for it. */
    public record DepartmentSince(Department department, Instant since) {
        public DepartmentSince {
            requireNonNull(department, "department");
        }
    }

    /** When a person left the team and, if said, why. */
    public record Departure(Instant at, @Nullable String reason) {}
}
