package io.tutti.query.portfolio;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.view.Course.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pursuit of the portfolio.
 *
 * @param rank in the order that was asked for, from 1
 * @param outcome null while it goes on
 * @param pcs the collaboration score, from 0 to 100; absent for insufficient evidence
 * @param change points within four weeks; absent where they cannot be compared
 * @param redFlags how many
 */
record Ranked(
        long rank,
        PursuitId id,
        String account,
        String objective,
        Money value,
        boolean largeDeal,
        Stage stage,
        @Nullable Outcome outcome,
        @Nullable MemberId lead,
        LocalDate expectedClose,
        @Nullable NextGate nextGate,
        @Nullable Double pcs,
        @Nullable Double change,
        List<Department> silentDepartments,
        int redFlags,
        long version) {

    static Ranked of(PursuitCard card, long rank, Instant now) {
        return new Ranked(
                rank,
                card.id(),
                card.account(),
                card.objective(),
                card.value(),
                card.largeDeal(),
                card.stage(),
                card.ending() == null ? null : card.ending().outcome(),
                card.lead(),
                card.expectedClose(),
                card.nextGate(),
                card.score().pcs(),
                Risk.change(card, now),
                card.silentDepartments(),
                card.flags().size(),
                card.version());
    }
}
