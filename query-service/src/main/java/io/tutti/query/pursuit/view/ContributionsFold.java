package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Contribution.Version;
import io.tutti.query.pursuit.view.Contribution.Withdrawal;
import java.util.ArrayList;
import java.util.List;

/** What is contributed, and who took it up. */
final class ContributionsFold {

    private final Indexed<ContributionId, Contribution> contributions;
    private final List<Acknowledgement> acknowledgements;

    ContributionsFold(List<Contribution> start, List<Acknowledgement> acknowledged) {
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
                null));
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
    }

    List<Contribution> contributions() {
        return contributions.all();
    }

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }
}
