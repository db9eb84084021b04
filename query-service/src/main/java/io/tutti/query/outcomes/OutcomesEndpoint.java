package io.tutti.query.outcomes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads scores against outcomes, over the pursuits that the caller may see. */
@RestController
@Tag(name = "Outcomes", description = "Collaboration scores beside how pursuits ended")
class OutcomesEndpoint {

    private final Board board;
    private final InstantSource clock = InstantSource.system();

    OutcomesEndpoint(Board board) {
        this.board = board;
    }

    @GetMapping(path = "/api/v1/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read how pursuits ended, by the scores that they had",
            description = "The score just before each gate and before the end, of pursuits that were won and lost;"
                    + " abandoned ones apart. There are figures from 30 closed pursuits on that the caller may see, and"
                    + " for groups of 5 and more. They show an association, no cause and no chance of winning.")
    Outcomes outcomes(Caller caller) {
        return Outcomes.of(board.cards(Reader.of(caller)), clock.instant());
    }
}
