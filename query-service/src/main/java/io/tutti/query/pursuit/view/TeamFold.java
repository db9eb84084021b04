package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.TeamMember.DepartmentSince;
import io.tutti.query.pursuit.view.TeamMember.Departure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the team. */
final class TeamFold {

    private final Indexed<MemberId, TeamMember> members;

    TeamFold(List<TeamMember> start) {
        members = new Indexed<>(start, TeamMember::member, "member");
    }

    void on(MemberJoined e, RecordedEvent at) {
        if (members.has(e.member())) {
            members.change(e.member(), was -> was.back(e.name(), e.department(), e.role(), at.recordedAt()));
        } else {
            members.add(new TeamMember(
                    e.member(),
                    e.name(),
                    e.role(),
                    at.recordedAt(),
                    List.of(new DepartmentSince(e.department(), at.recordedAt())),
                    null));
        }
    }

    void on(MemberLeft e, RecordedEvent at) {
        members.change(e.member(), was -> was.gone(new Departure(at.recordedAt(), e.reason())));
    }

    void on(MemberMoved e, RecordedEvent at) {
        members.change(e.member(), was -> was.in(e.department(), at.recordedAt()));
    }

    void on(MemberRoleChanged e) {
        members.change(e.member(), was -> was.as(e.role()));
    }

    void on(LeadHandedOver e) {
        requireNonNull(e.to(), "to");
        members.change(e.from(), was -> was.as(TeamRole.CONTRIBUTOR));
        members.change(e.to(), was -> was.as(TeamRole.LEAD));
    }

    void on(SponsorChanged e) {
        members.changeAll(was -> was.role() == TeamRole.SPONSOR ? was.as(TeamRole.CONTRIBUTOR) : was);
        if (e.sponsor() != null) {
            members.change(e.sponsor(), was -> was.as(TeamRole.SPONSOR));
        }
    }

    /** The department that a person works for, or worked for at last; null for somebody who never was on the team. */
    @Nullable
    Department departmentOf(MemberId member) {
        TeamMember known = members.get(member);
        return known == null ? null : known.department();
    }

    List<TeamMember> team() {
        return members.all();
    }
}
