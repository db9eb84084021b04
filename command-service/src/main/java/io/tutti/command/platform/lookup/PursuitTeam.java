package io.tutti.command.platform.lookup;

import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pursuit as other contexts see it: who belongs to it, and who may know of it.
 *
 * @param lead who leads it
 * @param members everybody on the team, the lead included
 * @param visibility who may see it beside them
 */
public record PursuitTeam(@Nullable MemberId lead, Set<MemberId> members, Visibility visibility) {

    static final PursuitTeam NOBODY = new PursuitTeam(null, Set.of(), Visibility.OPEN);

    public PursuitTeam {
        members = Set.copyOf(members);
    }

    /** Whether the caller is on the team. */
    public boolean has(Caller caller) {
        return members.stream().anyMatch(member -> member.value().equals(caller.subject()));
    }

    /** Whether the caller leads the pursuit. */
    public boolean isLedBy(Caller caller) {
        return lead != null && lead.value().equals(caller.subject());
    }

    /** Whether the caller may know that the pursuit exists. */
    public boolean isVisibleTo(Caller caller) {
        return visibility == Visibility.OPEN || has(caller) || caller.hasAny(Role.LEADER, Role.ADMIN);
    }

    PursuitTeam after(PursuitEvent event) {
        return switch (event) {
            case PursuitOpened opened ->
                new PursuitTeam(lead, members, opened.visibility() == null ? Visibility.OPEN : opened.visibility());
            case VisibilityChanged changed -> new PursuitTeam(lead, members, changed.visibility());
            case MemberJoined joined -> with(joined.member(), joined.role() == TeamRole.LEAD ? joined.member() : lead);
            case MemberLeft left -> without(left.member());
            case LeadHandedOver handed -> with(handed.to(), handed.to());
            default -> this;
        };
    }

    private PursuitTeam with(MemberId member, @Nullable MemberId newLead) {
        Set<MemberId> more = new HashSet<>(members);
        more.add(member);
        return new PursuitTeam(newLead, more, visibility);
    }

    private PursuitTeam without(MemberId member) {
        Set<MemberId> fewer = new HashSet<>(members);
        fewer.remove(member);
        return new PursuitTeam(lead, fewer, visibility);
    }
}
