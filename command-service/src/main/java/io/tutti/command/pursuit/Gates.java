package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardTakenOver;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far a pursuit has come: its stage, what the gates ask for, which reviews were held, and whether it ended. */
public final class Gates {

    private static final List<Stage> ORDER = List.of(Stage.values());

    private final Map<Stage, GateStandard> standards = new EnumMap<>(Stage.class);
    private final Set<String> reviews = new HashSet<>();
    private Stage stage = Stage.QUALIFY;
    private boolean ended;

    void on(PursuitEvent event) {
        switch (event) {
            case StandardTakenOver taken -> taken.gates().forEach(gate -> standards.put(gate.gate(), gate.standard()));
            case GatePlanned planned -> standards.put(planned.gate(), planned.standard());
            case GatePassed passed -> stage = passed.gate();
            case ReviewHeld held -> reviews.add(held.name());
            case PursuitWon won -> ended = true;
            case PursuitLost lost -> ended = true;
            case PursuitAbandoned abandoned -> ended = true;
            case PursuitReopened reopened -> ended = false;
            default -> {}
        }
    }

    /** The stage that the pursuit is in, or was in when it ended. */
    public Stage stage() {
        return stage;
    }

    /** The gate that comes next; empty in the last stage. */
    public Optional<Stage> next() {
        return ahead().findFirst();
    }

    /** Whether the gate is still to be passed. */
    public boolean isAhead(Stage gate) {
        return ahead().anyMatch(gate::equals);
    }

    private Stream<Stage> ahead() {
        return ORDER.stream().skip(ORDER.indexOf(stage) + 1L);
    }

    /** What a gate asks for; empty where nobody set a standard. */
    public Optional<GateStandard> standardOf(Stage gate) {
        return Optional.ofNullable(standards.get(gate));
    }

    /** Whether a review of the name was held. */
    public boolean wasHeld(String review) {
        return reviews.contains(review);
    }

    /** Whether the pursuit was won, lost or abandoned, and not reopened since. */
    public boolean ended() {
        return ended;
    }
}
