package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.Course.PassedGate;
import io.tutti.query.pursuit.view.Course.PlannedGate;
import io.tutti.query.pursuit.view.Course.Proposal;
import io.tutti.query.pursuit.view.Course.Reopening;
import io.tutti.query.pursuit.view.Course.RetrospectiveNote;
import io.tutti.query.pursuit.view.Course.Review;
import io.tutti.query.pursuit.view.Course.TakenStandard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on the way through the stages to the end. */
final class CourseFold {

    private Stage stage;
    private @Nullable TakenStandard standard;
    private final Indexed<Stage, PlannedGate> plans;
    private final List<PassedGate> passed;
    private final List<Review> reviews;
    private final List<Proposal> proposals;
    private final List<Ending> endings;
    private final List<RetrospectiveNote> notes;

    CourseFold(Course start) {
        stage = start.stage();
        standard = start.standard();
        plans = new Indexed<>(start.plans(), PlannedGate::gate, "gate");
        passed = new ArrayList<>(start.passed());
        reviews = new ArrayList<>(start.reviews());
        proposals = new ArrayList<>(start.proposals());
        endings = new ArrayList<>(start.endings());
        notes = new ArrayList<>(start.notes());
    }

    void on(StandardTakenOver e, RecordedEvent at) {
        standard = new TakenStandard(e.kind(), e.version(), e.gates(), at.recordedAt());
    }

    void on(GatePlanned e, RecordedEvent at) {
        PlannedGate plan = new PlannedGate(e.gate(), e.date(), e.standard(), at.recordedAt(), PursuitFold.actorOf(at));
        if (plans.has(e.gate())) {
            plans.change(e.gate(), was -> plan);
        } else {
            plans.add(plan);
        }
    }

    void on(GatePassed e, RecordedEvent at) {
        passed.add(new PassedGate(e.gate(), e.passedBy(), e.unmet(), e.waiver(), at.recordedAt(), at.sequence()));
        stage = e.gate();
    }

    void on(ReviewHeld e, RecordedEvent at) {
        reviews.add(new Review(
                e.review(),
                e.name(),
                e.findings(),
                PursuitFold.actorOf(at),
                e.occurredAt(),
                at.recordedAt(),
                at.sequence()));
    }

    void on(ProposalMade e, RecordedEvent at) {
        proposals.add(new Proposal(
                e.proposal(),
                e.title(),
                e.influences(),
                PursuitFold.actorOf(at),
                e.occurredAt(),
                at.recordedAt(),
                at.sequence()));
    }

    void on(PursuitWon e, RecordedEvent at) {
        ended(Outcome.WON, List.of(), null, e.note(), e.occurredAt(), at);
    }

    void on(PursuitLost e, RecordedEvent at) {
        ended(Outcome.LOST, e.reasons(), e.mainReason(), e.note(), e.occurredAt(), at);
    }

    void on(PursuitAbandoned e, RecordedEvent at) {
        ended(Outcome.ABANDONED, List.of(), null, requireNonNull(e.reason(), "reason"), e.occurredAt(), at);
    }

    private void ended(
            Outcome outcome,
            List<String> reasons,
            @Nullable String mainReason,
            @Nullable String note,
            Instant occurredAt,
            RecordedEvent at) {
        endings.add(new Ending(
                outcome,
                stage,
                reasons,
                mainReason,
                note,
                PursuitFold.actorOf(at),
                occurredAt,
                at.recordedAt(),
                at.sequence(),
                null));
    }

    void on(PursuitReopened e, RecordedEvent at) {
        Reopening reopening = new Reopening(e.reason(), at.recordedAt(), PursuitFold.actorOf(at));
        if (!endings.isEmpty()) {
            endings.set(endings.size() - 1, endings.getLast().with(reopening));
        }
    }

    void on(RetrospectiveNoted e, RecordedEvent at) {
        notes.add(
                new RetrospectiveNote(e.note(), e.notedBy(), e.department(), e.text(), at.recordedAt(), at.sequence()));
    }

    Course course() {
        return new Course(stage, standard, plans.all(), passed, reviews, proposals, endings, notes);
    }
}
