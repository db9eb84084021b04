package io.tutti.command.pursuit.rescheduleclose;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Facts;
import java.time.LocalDate;

/** A rescheduling names another day. */
record ExpectedCloseChanges(Facts facts, LocalDate expectedClose) implements Rule {

    @Override
    public boolean holds() {
        return !expectedClose.equals(facts.expectedClose());
    }

    @Override
    public String explanation() {
        return "The decision is expected on " + expectedClose + " already. Say another day.";
    }
}
