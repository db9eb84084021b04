package io.tutti.command.pursuit.plangate;

import io.tutti.command.platform.rule.Rule;
import java.time.LocalDate;

/** A gate is planned for a day to come, within a foreseeable time. */
record GateDateLiesAhead(LocalDate date, LocalDate today) implements Rule {

    @Override
    public boolean holds() {
        return !date.isBefore(today.minusDays(1)) && !date.isAfter(today.plusYears(20));
    }

    @Override
    public String explanation() {
        return "The date of a gate must lie between today and 20 years from now.";
    }
}
