package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.score.Balance;
import io.tutti.query.pursuit.score.CountingRule.Evidence;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.Interlock;
import io.tutti.query.pursuit.score.NextActions;
import io.tutti.query.pursuit.score.NextActions.NextAction;
import io.tutti.query.pursuit.score.Reciprocity;
import io.tutti.query.pursuit.score.RedFlags;
import io.tutti.query.pursuit.score.RedFlags.RedFlag;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.score.Score.Part;
import io.tutti.query.pursuit.score.Timeliness;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How collaborative a pursuit is at one moment, and why.
 *
 * @param version sequence of the last event that it shows
 * @param asOf the moment
 * @param formula the version that the score is computed by
 * @param pcs the collaboration score, from 0 to 100; absent for insufficient evidence
 * @param insufficientEvidence what is missing for a score; absent when there is one
 * @param coverage as of the other parts: its value, the points that it would bring if it were full, and its inputs
 * @param links between departments, within one included
 * @param nextActions what would raise the score most, best first
 * @param incomplete present when something that happened is not shown here
 */
record Collaboration(
        PursuitId pursuit,
        long version,
        Instant asOf,
        String formula,
        @Nullable Double pcs,
        @Nullable String insufficientEvidence,
        Part<Coverage> coverage,
        Part<Balance> balance,
        Part<Interlock> interlock,
        Part<Reciprocity> reciprocity,
        Part<Timeliness> timeliness,
        List<Links> links,
        List<RedFlag> redFlags,
        List<NextAction> nextActions,
        List<Judged> contributions,
        @Nullable Incomplete incomplete) {

    /** One contribution with the judgement on it. */
    record Judged(
            ContributionId id,
            MemberId contributor,
            Department department,
            ContributionKind kind,
            Artefact artefact,
            String title,
            Instant occurredAt,
            long sequence,
            boolean counted,
            Reason reason,
            String why,
            List<Evidence> evidence) {

        private static Judged of(Verdict verdict) {
            Contribution c = verdict.contribution();
            return new Judged(
                    c.id(),
                    c.contributor(),
                    c.department(),
                    c.kind(),
                    c.artefact(),
                    c.title(),
                    c.occurredAt(),
                    c.sequence(),
                    verdict.counted(),
                    verdict.reason(),
                    verdict.why(),
                    verdict.evidence());
        }
    }

    /** What is not shown, and why. */
    record Incomplete(List<String> reasons, @Nullable Halt halt, List<UnknownEvent> unknownEvents) {}

    static Collaboration of(PursuitView view, Instant at, ScoreFormula formula) {
        Score score = Score.of(view, at, formula);
        return new Collaboration(
                view.id(),
                view.sequence(),
                at,
                score.formula(),
                score.pcs(),
                score.insufficient(),
                score.coverage(),
                score.balance(),
                score.interlock(),
                score.reciprocity(),
                score.timeliness(),
                Links.of(view),
                RedFlags.of(view, at),
                NextActions.of(view, score, formula),
                score.verdicts().stream().map(Judged::of).toList(),
                incomplete(view));
    }

    static @Nullable Incomplete incomplete(PursuitView view) {
        Halt halt = view.halt();
        List<UnknownEvent> unknown = view.unknownEvents();
        List<String> reasons = new ArrayList<>();
        if (halt != null) {
            String cause = switch (halt.reason()) {
                case GAP -> "has not arrived";
                case UNREADABLE -> "cannot be read";
                case TOO_LARGE -> "is larger than can be stored";
            };
            reasons.add("Event " + halt.expected() + " " + cause
                    + "; nothing from there on is shown, and there are events" + " up to " + halt.highestSeen() + ".");
        }
        long skipped = unknown.stream().filter(UnknownEvent::skipped).count();
        if (skipped > 0) {
            reasons.add(skipped + (skipped == 1 ? " event was" : " events were")
                    + " skipped by an administrator because nobody can read it; nothing of it is shown.");
        }
        long strange = unknown.size() - skipped;
        if (strange > 0) {
            reasons.add(strange + (strange == 1 ? " event is" : " events are")
                    + " of types that this version does not know; nothing of them is shown.");
        }
        return reasons.isEmpty() ? null : new Incomplete(List.copyOf(reasons), halt, unknown);
    }
}
