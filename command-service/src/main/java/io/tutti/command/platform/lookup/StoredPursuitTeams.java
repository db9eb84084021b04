package io.tutti.command.platform.lookup;

import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Folds what the contract says of a pursuit's team. */
@Component
class StoredPursuitTeams implements PursuitTeams {

    private final StoredEvents events;

    StoredPursuitTeams(StoredEvents events) {
        this.events = events;
    }

    @Override
    public Optional<PursuitTeam> of(PursuitId pursuit) {
        List<PursuitEvent> all = events.of(pursuit.value(), PursuitEvent.class).toList();
        PursuitTeam team = PursuitTeam.NOBODY;
        for (PursuitEvent event : all) {
            team = team.after(event);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(team);
    }
}
