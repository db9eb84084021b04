package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Link.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who acts on whose work. */
final class LinksFold {

    private final List<Link> links;
    private final TeamFold team;

    LinksFold(List<Link> start, TeamFold team) {
        links = new ArrayList<>(start);
        this.team = team;
    }

    /** The one who acts, in the department that the event names. */
    record Actor(MemberId member, Department department) {}

    /** Whose work it is, with the department that holds where the team does not know the person. */
    record Target(MemberId member, Department otherwise) {}

    /** Nobody is linked to themselves. */
    void add(
            Kind kind,
            Actor actor,
            Target target,
            ContributionId contribution,
            @Nullable InputRequestId request,
            Instant occurredAt,
            RecordedEvent at) {
        if (!actor.member().equals(target.member())) {
            Department theirs = Objects.requireNonNullElse(team.departmentOf(target.member()), target.otherwise());
            links.add(new Link(
                    kind,
                    actor.member(),
                    actor.department(),
                    target.member(),
                    theirs,
                    contribution,
                    request,
                    occurredAt,
                    at.sequence()));
        }
    }

    List<Link> links() {
        return links;
    }
}
