package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import java.time.LocalDate;

/** A pursuit is opened for a decision that is still to come, within a foreseeable time. */
public record ExpectedCloseLiesAhead(LocalDate expectedClose, LocalDate today) implements Rule {

    private static final int MAX_YEARS = 20;

    @Override
    public boolean holds() {
        // A day of grace: it is still yesterday somewhere west of UTC.
        return !expectedClose.isBefore(today.minusDays(1)) && !expectedClose.isAfter(today.plusYears(MAX_YEARS));
    }

    @Override
    public String explanation() {
        return "expectedClose must lie between today and " + MAX_YEARS + " years from now.";
    }
}
