package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the people of one pursuit are, also those who left. */
final class People {

    private final List<TeamMember> team;
    private final Map<MemberId, String> names = new HashMap<>();

    People(PursuitView view) {
        team = view.team();
        for (TeamMember member : team) {
            names.put(member.member(), member.name() == null ? member.member().value() : member.name());
        }
    }

    /** A person's name; the pseudonymous id where none is known. */
    public String name(MemberId member) {
        return names.getOrDefault(member, member.value());
    }

    /** Who is on the team now. */
    public List<TeamMember> present() {
        return team.stream().filter(TeamMember::present).toList();
    }

    /** Who leads the pursuit; null while nobody does. */
    public @Nullable TeamMember lead() {
        return present().stream()
                .filter(member -> member.role() == TeamRole.LEAD)
                .findFirst()
                .orElse(null);
    }

    /** The department that somebody works for here; null for who is not on the team. */
    public @Nullable Department department(String subject) {
        return present().stream()
                .filter(member -> member.member().value().equals(subject))
                .findFirst()
                .map(TeamMember::department)
                .orElse(null);
    }
}
