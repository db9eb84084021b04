package io.tutti.command.platform.lookup;

import io.tutti.contract.pursuit.PursuitId;
import java.util.Optional;

/** Who belongs to a pursuit right now. */
@FunctionalInterface
public interface PursuitTeams {

    /** The team as it is stored now, on whichever node it was changed; empty when there is no such pursuit. */
    Optional<PursuitTeam> of(PursuitId pursuit);
}
