package io.tutti.query.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pursuit with what each department gave to it: every required and every contributing one, by code. */
record HeatMapRow(@JsonUnwrapped Ranked pursuit, List<Cell> departments) {

    /**
     * What one department gave.
     *
     * @param logged contributions that stand, of which {@code counted} count
     * @param lastAt when the last of them happened; absent for none
     */
    record Cell(
            Department department,
            boolean required,
            int logged,
            int counted,
            @Nullable Instant lastAt) {}

    static HeatMapRow of(PursuitCard card, long rank, Instant now) {
        return new HeatMapRow(
                Ranked.of(card, rank, now),
                card.departments().stream()
                        .filter(part -> part.required() || part.logged() > 0)
                        .map(part -> new Cell(
                                part.department(), part.required(), part.logged(), part.counted(), part.lastAt()))
                        .toList());
    }
}
