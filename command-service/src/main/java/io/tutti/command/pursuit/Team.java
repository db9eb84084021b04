package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is on the team of a pursuit, in which department and role. */
public final class Team {

    private record Seat(Department department, TeamRole role) {}

    private final Map<MemberId, Seat> seats = new HashMap<>();

    void on(PursuitEvent event) {
        if (event instanceof MemberJoined joined) {
            seats.put(joined.member(), new Seat(joined.department(), joined.role()));
        }
    }

    /** Whether the person is on the team. */
    public boolean has(MemberId member) {
        return seats.containsKey(member);
    }

    /** How many people are on the team. */
    public int size() {
        return seats.size();
    }

    /** The department that the person works for in this pursuit; empty for somebody who is not on the team. */
    public Optional<Department> departmentOf(MemberId member) {
        return Optional.ofNullable(seats.get(member)).map(Seat::department);
    }

    /** Whether the person leads the pursuit. */
    public boolean isLead(MemberId member) {
        Seat seat = seats.get(member);
        return seat != null && seat.role() == TeamRole.LEAD;
    }
}
