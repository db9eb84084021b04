package io.tutti.command.calibration;

import io.tutti.command.platform.rule.Rule;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the business wants is set by those who answer for it; whoever is not one of them may read it. */
record CalibrationIsChangedByManagers(Caller caller, List<Role> managers) implements Rule {
    @Override
    public boolean holds() {
        return managers.stream().anyMatch(caller.roles()::contains);
    }

    @Override
    public String explanation() {
        return "This takes one of the roles "
                + managers.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ". Ask somebody who has one.";
    }

    @Override
    public Refusal refusal() {
        return Refusal.FORBIDDEN;
    }
}
