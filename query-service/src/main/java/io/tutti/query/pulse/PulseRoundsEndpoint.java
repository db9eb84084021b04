package io.tutti.query.pulse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.SmallViews.Found;
import io.tutti.query.pulse.RoundShown.RoundState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of rounds of the pulse. Without ETag and version: they would count the answers of an open round. */
@RestController
@RequestMapping(path = "/api/v1/pulse-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pulse", description = "The three statements, asked of people, anonymously")
class PulseRoundsEndpoint {

    private final RoundViews rounds;
    private final PursuitCircles circles;

    PulseRoundsEndpoint(RoundViews rounds, PursuitCircles circles) {
        this.rounds = rounds;
        this.circles = circles;
    }

    @GetMapping
    @Operation(
            summary = "List rounds, the newest first",
            description = "The last 200 of one pursuit, or of the organisation where no pursuit is named.")
    List<RoundShown> list(
            @Parameter(description = "The pursuit whose team was asked") @RequestParam(required = false) @Nullable
                    PursuitId pursuit,
            Caller caller) {
        return rounds.newest(pursuit).stream()
                .filter(round -> isVisible(round, caller))
                .map(RoundShown::of)
                .toList();
    }

    @GetMapping("/{roundId}")
    @Operation(
            summary = "Read a round and, once it is closed, its result",
            description = "A result is shown if 5 or more people answered. Whoever may not see the pursuit gets 404.")
    RoundShown round(
            @PathVariable RoundId roundId,
            @Parameter(description = "Waits up to 2 seconds until the round is visible as opened or as closed")
                    @RequestParam(required = false)
                    @Nullable
                    RoundState until,
            Caller caller) {
        var found = until == null
                ? rounds.views().read(roundId.value())
                : rounds.views()
                        .await(
                                roundId.value(),
                                it -> until == RoundState.OPEN || it.view().closedAt() != null);
        return found.map(Found::view)
                .filter(round -> isVisible(round, caller))
                .map(RoundShown::of)
                .orElseThrow(() -> notFound(roundId));
    }

    static ProblemException notFound(RoundId round) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "round-not-found", "There is no round " + round + " of the pulse.");
    }

    /** A pursuit of which nothing is known yet may turn out to be confidential. */
    boolean isVisible(RoundView round, Caller caller) {
        return round.pursuit() == null
                || circles.views()
                        .read(round.pursuit().value())
                        .map(Found::view)
                        .filter(circle -> circle.has(caller))
                        .isPresent();
    }
}
