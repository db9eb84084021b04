package io.tutti.command.pulse.openround;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pulse.Participation;
import io.tutti.command.pulse.PulseRound;
import io.tutti.command.pulse.RoundCommand;
import io.tutti.command.pulse.RoundsAreRunByThoseInCharge;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a round.
 *
 * @param asked the pursuit whose team is asked; null for the whole organisation
 */
record OpenRound(Caller caller, RoundId round, @Nullable PursuitId asked) implements RoundCommand {

    @Override
    public @Nullable PursuitId pursuit(PulseRound state) {
        return asked;
    }

    @Override
    public List<PulseEvent> decide(PulseRound state, @Nullable PursuitTeam team) {
        RuleBroken.check(
                new RoundIsOpenedOnce(state),
                new PursuitIsKnown(asked, team, caller),
                new RoundsAreRunByThoseInCharge(team, caller));
        return List.of(new RoundOpened(asked));
    }

    @Override
    public void keep(Participation participation) {
        participation.begin(round);
    }
}
