package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Gates;

/** What ended here is not moved any more by what another system says. */
record ImportsLeaveEndedPursuitsAlone(Gates gates) implements Rule {

    @Override
    public boolean holds() {
        return !gates.ended();
    }

    @Override
    public String explanation() {
        return "The pursuit has ended here, and imports leave it alone. Reopen it if it goes on.";
    }
}
