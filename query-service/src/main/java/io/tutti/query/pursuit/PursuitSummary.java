package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.view.Course.Outcome;
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
 * @param pcs the collaboration score as of the last event, from 0 to 100; null for insufficient evidence
 * @param coverage part C of the collaboration score, from 0 to 1
 * @param silentDepartments required departments of which no contribution stands
 * @param version sequence of the last event that it shows
 */
record PursuitSummary(
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
        @Nullable Double pcs,
        double coverage,
        List<Department> silentDepartments,
        long version) {

    static PursuitSummary of(PursuitCard card) {
        return new PursuitSummary(
                card.id(),
                card.account(),
                card.objective(),
                card.value(),
                card.largeDeal(),
                card.kind(),
                card.visibility(),
                card.stage(),
                card.ending() == null ? null : card.ending().outcome(),
                card.expectedClose(),
                card.requiredDepartments(),
                card.openedAt(),
                card.logged(),
                card.score().counted(),
                card.score().pcs(),
                card.score().coverage(),
                card.silentDepartments(),
                card.version());
    }
}
