package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.pursuit.score.CountingRule;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of pursuits.
 *
 * @param kind what kind of pursuit it is; null when not said
 * @param stage the present one, or where the pursuit ended
 * @param outcome how it ended; null while it goes on
 * @param contributionsLogged those that stand
 * @param coverage part C of the collaboration score, from 0 to 1
 * @param silentDepartments required departments of which no contribution stands
 * @param version sequence of the last event that it shows
 */
public record PursuitSummary(
        PursuitId id,
        String account,
        String objective,
        Money value,
        boolean largeDeal,
        @Nullable PursuitKind kind,
        Visibility visibility,
        Stage stage,
        @Nullable Outcome outcome,
        LocalDate expectedClose,
        List<Department> requiredDepartments,
        Instant openedAt,
        int contributionsLogged,
        int contributionsCounted,
        double coverage,
        List<Department> silentDepartments,
        long version) {

    /** Null while the pursuit is not known to have been opened. */
    static @Nullable PursuitSummary of(PursuitView view) {
        Facts facts = view.facts();
        if (facts == null) {
            return null;
        }
        List<Verdict> verdicts = CountingRule.judge(view);
        Coverage coverage = Coverage.of(facts.requiredDepartments(), verdicts);
        Ending ending = view.course().outcome();
        return new PursuitSummary(
                view.id(),
                facts.account(),
                facts.objective(),
                facts.value(),
                facts.largeDeal(),
                facts.kind(),
                facts.visibility(),
                view.course().stage(),
                ending == null ? null : ending.outcome(),
                facts.expectedClose(),
                facts.requiredDepartments(),
                facts.openedAt(),
                Math.toIntExact(
                        verdicts.stream().filter(v -> v.contribution().stands()).count()),
                Math.toIntExact(verdicts.stream().filter(Verdict::counted).count()),
                coverage.value(),
                coverage.silent(),
                view.sequence());
    }
}
