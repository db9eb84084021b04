package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.WinResultStated;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.BuyingInfluence.Assessment;
import io.tutti.query.pursuit.view.BuyingInfluence.Removal;
import io.tutti.query.pursuit.view.BuyingInfluence.WinResult;
import io.tutti.query.pursuit.view.Issue.Confirmation;
import io.tutti.query.pursuit.view.Issue.Retraction;
import java.util.List;

/** What the team learns of the customer. */
final class CustomerFold {

    private final Indexed<BuyingInfluenceId, BuyingInfluence> influences;
    private final Indexed<IssueId, Issue> issues;

    CustomerFold(Customer start) {
        influences = new Indexed<>(start.influences(), BuyingInfluence::id, "influence");
        issues = new Indexed<>(start.issues(), Issue::id, "issue");
    }

    void on(BuyingInfluenceIdentified e, RecordedEvent at) {
        influences.add(new BuyingInfluence(
                e.influence(),
                e.name(),
                e.position(),
                List.of(new Assessment(
                        e.role(), e.degree(), e.mode(), e.rating(), null, at.recordedAt(), PursuitFold.actorOf(at))),
                null,
                null,
                at.sequence()));
    }

    void on(BuyingInfluenceAssessed e, RecordedEvent at) {
        Assessment next = new Assessment(
                e.role(), e.degree(), e.mode(), e.rating(), e.note(), at.recordedAt(), PursuitFold.actorOf(at));
        influences.change(e.influence(), was -> was.with(next));
    }

    void on(BuyingInfluenceRemoved e, RecordedEvent at) {
        Removal removal = new Removal(e.reason(), at.recordedAt(), PursuitFold.actorOf(at));
        influences.change(e.influence(), was -> was.with(removal));
    }

    void on(WinResultStated e, RecordedEvent at) {
        WinResult stated = new WinResult(e.text(), at.recordedAt(), PursuitFold.actorOf(at));
        influences.change(e.influence(), was -> was.with(stated));
    }

    void on(IssueStated e, RecordedEvent at) {
        issues.add(new Issue(
                e.issue(),
                e.influence(),
                e.aim(),
                e.text(),
                at.recordedAt(),
                PursuitFold.actorOf(at),
                null,
                null,
                at.sequence()));
    }

    void on(IssueConfirmed e, RecordedEvent at) {
        Confirmation confirmation =
                new Confirmation(e.note(), PursuitFold.actorOf(at), e.occurredAt(), at.recordedAt());
        issues.change(e.issue(), was -> was.with(confirmation));
    }

    void on(IssueRetracted e, RecordedEvent at) {
        Retraction retraction = new Retraction(e.reason(), at.recordedAt(), PursuitFold.actorOf(at));
        issues.change(e.issue(), was -> was.with(retraction));
    }

    Customer customer() {
        return new Customer(influences.all(), issues.all());
    }
}
