package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.collaboration.CountingRule.Verdict;
import io.tutti.query.collaboration.PursuitView.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of pursuits.
 *
 * @param coverage part C of the collaboration score, from 0 to 1
 * @param silentDepartments required departments that have logged nothing
 * @param version sequence of the last event that it shows
 */
public record PursuitSummary(
        PursuitId id,
        String account,
        String objective,
        Money value,
        boolean largeDeal,
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
        List<Verdict> verdicts = CountingRule.judge(view.contributions(), view.acknowledgements());
        Coverage coverage = Coverage.of(facts.requiredDepartments(), verdicts);
        return new PursuitSummary(
                view.id(),
                facts.account(),
                facts.objective(),
                facts.value(),
                facts.largeDeal(),
                facts.expectedClose(),
                facts.requiredDepartments(),
                facts.openedAt(),
                verdicts.size(),
                Math.toIntExact(verdicts.stream().filter(Verdict::counted).count()),
                coverage.value(),
                coverage.silent(),
                view.sequence());
    }
}
