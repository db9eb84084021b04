package io.tutti.query.evidence;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the large pursuits that passed a gate or were won or lost, those of which every required department had a counted
 * contribution before. A pursuit is judged once, by the latest such moment. Giving a pursuit up is none: whoever finds
 * out early that it is not worth it need not have called everybody together.
 */
record TogetherBeforeGates(List<PursuitCard> cards) implements Evidence {

    @Override
    public List<Finding> findings(@Nullable Quarter quarter) {
        List<Finding> findings = new ArrayList<>();
        for (PursuitCard card : cards) {
            Milestone latest = latest(card, quarter);
            if (latest != null && latest.largeDeal()) {
                findings.add(new Finding(
                        card.id(),
                        null,
                        card.account(),
                        latest.at(),
                        latest.sequence(),
                        latest.gate(),
                        latest.outcome(),
                        reasons(latest.missing())));
            }
        }
        return findings;
    }

    private static @Nullable Milestone latest(PursuitCard card, @Nullable Quarter quarter) {
        for (Milestone milestone : card.milestones().reversed()) {
            if (milestone.outcome() != Outcome.ABANDONED && (quarter == null || quarter.includes(milestone.at()))) {
                return milestone;
            }
        }
        return null;
    }

    private static List<Reason> reasons(List<Department> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> codes = missing.stream().map(Object::toString).toList();
        return List.of(
                new Reason(Code.DEPARTMENTS_MISSING, "No counted contribution of " + String.join(", ", codes), codes));
    }
}
