package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.score.CountingRule;
import io.tutti.query.pursuit.score.CountingRule.Evidence;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import io.tutti.query.pursuit.score.Coverage.OfKind;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How collaborative a pursuit is, as of one of its events.
 *
 * @param version sequence of the last event that it shows
 * @param asOf when that event was recorded
 * @param coverage part C of the collaboration score, from 0 to 1
 * @param silentDepartments required departments that have logged nothing
 * @param wouldHelpNext what to do to raise the coverage, in sentences
 * @param incomplete present when something that happened is not shown here
 */
record Collaboration(
        PursuitId pursuit,
        long version,
        @Nullable Instant asOf,
        double coverage,
        List<OfDepartment> byDepartment,
        List<OfKind> byKind,
        List<Department> silentDepartments,
        List<Judged> contributions,
        List<String> wouldHelpNext,
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

    static Collaboration of(PursuitView view, List<Department> required) {
        List<Verdict> verdicts = CountingRule.judge(view);
        Coverage coverage = Coverage.of(required, verdicts);
        return new Collaboration(
                view.id(),
                view.sequence(),
                view.recordedAt(),
                coverage.value(),
                coverage.byDepartment(),
                coverage.byKind(),
                coverage.silent(),
                verdicts.stream().map(Judged::of).toList(),
                coverage.nextSteps(),
                incomplete(view));
    }

    private static @Nullable Incomplete incomplete(PursuitView view) {
        Halt halt = view.halt();
        List<UnknownEvent> unknown = view.unknownEvents();
        List<String> reasons = new ArrayList<>();
        if (halt != null) {
            String cause = switch (halt.reason()) {
                case GAP -> "has not arrived";
                case UNREADABLE -> "cannot be read";
                case TOO_LARGE -> "would make the pursuit larger than can be stored";
            };
            reasons.add("Event " + halt.expected() + " " + cause
                    + "; nothing from there on is shown, and there are events" + " up to " + halt.highestSeen() + ".");
        }
        if (!unknown.isEmpty()) {
            reasons.add(unknown.size() + (unknown.size() == 1 ? " event is" : " events are")
                    + " of types that this version does not know; nothing of them is shown.");
        }
        return reasons.isEmpty() ? null : new Incomplete(List.copyOf(reasons), halt, unknown);
    }
}
