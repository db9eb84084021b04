package io.tutti.command.pulse;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Something that somebody wants to happen in a round of the pulse. */
public interface RoundCommand extends AggregateCommand {

    /** The round that the command is about. */
    @TargetAggregateIdentifier
    RoundId round();

    /** Who wants it. */
    Caller caller();

    /** The pursuit whose team is asked; null for the whole organisation. */
    default @Nullable PursuitId pursuit(PulseRound state) {
        return state.pursuit();
    }

    /**
     * Decides: what happens, in order; never empty.
     *
     * @param team who belongs to the pursuit right now; null where the organisation is asked, or there is no such pursuit
     * @throws io.tutti.command.platform.rule.RuleBroken when a rule refuses
     */
    List<PulseEvent> decide(PulseRound state, @Nullable PursuitTeam team);

    /**
     * Keeps, in the transaction of the events, what they must not say.
     *
     * @throws io.tutti.command.platform.rule.RuleBroken when the person answered before
     */
    default void keep(Participation participation) {}

    @Override
    default Class<?> aggregate() {
        return PulseRound.class;
    }

    @Override
    default String aggregateId() {
        return round().toString();
    }
}
