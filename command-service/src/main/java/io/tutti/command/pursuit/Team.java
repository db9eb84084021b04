package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.TeamRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is on the team of a pursuit, in which department and role. */
public final class Team {

    private record Seat(Department department, TeamRole role) {
        private Seat as(TeamRole other) {
            return new Seat(department, other);
        }
    }

    private final Map<MemberId, Seat> seats = new HashMap<>();

    void on(PursuitEvent event) {
        switch (event) {
            case MemberJoined joined -> seats.put(joined.member(), new Seat(joined.department(), joined.role()));
            case MemberLeft left -> seats.remove(left.member());
            case MemberMoved moved ->
                seats.computeIfPresent(moved.member(), (who, seat) -> new Seat(moved.department(), seat.role()));
            case MemberRoleChanged changed -> assign(changed.member(), changed.role());
            case LeadHandedOver handed -> {
                assign(handed.from(), TeamRole.CONTRIBUTOR);
                assign(handed.to(), TeamRole.LEAD);
            }
            case SponsorChanged changed -> {
                seats.replaceAll((who, seat) -> seat.role() == TeamRole.SPONSOR ? seat.as(TeamRole.CONTRIBUTOR) : seat);
                if (changed.sponsor() != null) {
                    assign(changed.sponsor(), TeamRole.SPONSOR);
                }
            }
            default -> {}
        }
    }

    private void assign(MemberId member, TeamRole role) {
        seats.computeIfPresent(member, (who, seat) -> seat.as(role));
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

    /** What the person is on the team; empty for somebody who is not on it. */
    public Optional<TeamRole> roleOf(MemberId member) {
        return Optional.ofNullable(seats.get(member)).map(Seat::role);
    }

    /** Who leads the pursuit; empty only for one that does not exist. */
    public Optional<MemberId> lead() {
        return holders(TeamRole.LEAD).findFirst();
    }

    /** Who stands behind the pursuit in the company's management; nobody, or one person. */
    public Optional<MemberId> sponsor() {
        return holders(TeamRole.SPONSOR).findFirst();
    }

    private Stream<MemberId> holders(TeamRole role) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().role() == role)
                .map(Map.Entry::getKey);
    }

    /** Whether the person leads the pursuit. */
    public boolean isLead(MemberId member) {
        return roleOf(member).filter(role -> role == TeamRole.LEAD).isPresent();
    }
}
