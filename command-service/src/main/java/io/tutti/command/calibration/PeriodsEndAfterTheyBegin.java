package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period has at least one day. */
public record PeriodsEndAfterTheyBegin(
        @Nullable LocalDate from, @Nullable LocalDate until) implements Rule {
    @Override
    public boolean holds() {
        return from == null || until == null || !until.isBefore(from);
    }

    @Override
    public String explanation() {
        return "until lies before from. Swap them, or leave one out.";
    }
}
