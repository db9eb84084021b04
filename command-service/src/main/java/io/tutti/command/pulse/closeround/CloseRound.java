package io.tutti.command.pulse.closeround;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pulse.Participation;
import io.tutti.command.pulse.PulseRound;
import io.tutti.command.pulse.RoundCommand;
import io.tutti.command.pulse.RoundExists;
import io.tutti.command.pulse.RoundIsOpen;
import io.tutti.command.pulse.RoundsAreRunByThoseInCharge;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a round: no more answers, and the result can be read. */
record CloseRound(Caller caller, RoundId round) implements RoundCommand {

    @Override
    public List<PulseEvent> decide(PulseRound state, @Nullable PursuitTeam team) {
        RuleBroken.check(
                new RoundExists(state, team, caller),
                new RoundsAreRunByThoseInCharge(team, caller),
                new RoundIsOpen(state));
        return List.of(new RoundClosed());
    }

    @Override
    public void keep(Participation participation) {
        participation.forget(round);
    }
}
