package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Contribution.Version;
import io.tutti.query.pursuit.view.Contribution.Withdrawal;
import io.tutti.query.pursuit.view.Link.Kind;
import io.tutti.query.pursuit.view.LinksFold.Actor;
import io.tutti.query.pursuit.view.LinksFold.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What is contributed, and who took it up. */
final class ContributionsFold {

    private final Indexed<ContributionId, Contribution> contributions;
    private final List<Acknowledgement> acknowledgements;
    private final LinksFold links;

    ContributionsFold(List<Contribution> start, List<Acknowledgement> acknowledged, LinksFold links) {
        this.links = links;
        contributions = new Indexed<>(start, Contribution::id, "contribution");
        acknowledgements = new ArrayList<>(acknowledged);
    }

    void on(ContributionLogged e, RecordedEvent at) {
        contributions.add(new Contribution(
                e.contribution(),
                e.contributor(),
                e.department(),
                e.kind(),
                e.artefact(),
                e.buildsOn(),
                List.of(new Version(
                        1, e.title(), e.text(), e.proofPoints(), e.occurredAt(), at.recordedAt(), at.sequence())),
                null,
                at.serviceAccount()));
        new LinkedHashSet<>(e.buildsOn())
                .forEach(foundation -> link(
                        Kind.BUILT_ON, new Actor(e.contributor(), e.department()), foundation, e.occurredAt(), at));
    }

    private void link(Kind kind, Actor actor, ContributionId on, Instant occurredAt, RecordedEvent at) {
        Contribution work = contributions.get(on);
        if (work != null) {
            links.add(kind, actor, new Target(work.contributor(), work.department()), on, null, occurredAt, at);
        }
    }

    void on(ContributionRevised e, RecordedEvent at) {
        Version next = new Version(
                e.version(), e.title(), e.text(), e.proofPoints(), e.occurredAt(), at.recordedAt(), at.sequence());
        contributions.change(e.contribution(), was -> was.revised(next));
    }

    void on(ContributionWithdrawn e, RecordedEvent at) {
        Withdrawal withdrawal =
                new Withdrawal(e.withdrawnBy(), e.reason(), e.occurredAt(), at.recordedAt(), at.sequence());
        contributions.change(e.contribution(), was -> was.withdrawn(withdrawal));
    }

    void on(ContributionAcknowledged e, RecordedEvent at) {
        acknowledgements.add(new Acknowledgement(
                e.acknowledgement(),
                e.contribution(),
                e.acknowledgedBy(),
                e.department(),
                e.type(),
                e.note(),
                e.occurredAt(),
                at.recordedAt(),
                at.sequence()));
        link(Kind.ACKNOWLEDGED, new Actor(e.acknowledgedBy(), e.department()), e.contribution(), e.occurredAt(), at);
    }

    List<Contribution> contributions() {
        return contributions.all();
    }

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }
}
