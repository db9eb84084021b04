package io.tutti.query.evidence;

import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.FirstProposal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the pursuits with a proposal, those that knew the economic buying influence and an issue of every identified
 * influence before the first one.
 */
record UnderstoodBeforeProposal(List<PursuitCard> cards) implements Evidence {

    @Override
    public List<Finding> findings(@Nullable Quarter quarter) {
        List<Finding> findings = new ArrayList<>();
        for (PursuitCard card : cards) {
            FirstProposal first = card.firstProposal();
            if (first != null && (quarter == null || quarter.includes(first.at()))) {
                findings.add(new Finding(
                        card.id(), null, card.account(), first.at(), first.sequence(), null, null, reasons(first)));
            }
        }
        return findings;
    }

    private static List<Reason> reasons(FirstProposal first) {
        List<Reason> reasons = new ArrayList<>();
        if (!first.economicIdentified()) {
            reasons.add(new Reason(
                    Code.ECONOMIC_INFLUENCE_MISSING, "No economic buying influence was identified", List.of()));
        }
        if (!first.withoutIssue().isEmpty()) {
            int count = first.withoutIssue().size();
            reasons.add(new Reason(
                    Code.INFLUENCES_NOT_UNDERSTOOD,
                    "No issue was understood of " + count + (count == 1 ? " buying influence" : " buying influences"),
                    first.withoutIssue().stream().map(Object::toString).toList()));
        }
        return reasons;
    }
}
