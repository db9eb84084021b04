package io.tutti.query.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.work.Work.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what waits for the caller. */
@RestController
@Tag(name = "My work", description = "What waits for you, and your own record")
class WorkEndpoint {

    private final Board board;
    private final PastPursuits pursuits;
    private final Formulas formulas;
    private final InstantSource clock = InstantSource.system();

    WorkEndpoint(Board board, PastPursuits pursuits, Formulas formulas) {
        this.board = board;
        this.pursuits = pursuits;
        this.formulas = formulas;
    }

    @GetMapping(path = "/api/v1/me/work", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read what waits for me, and my own record",
            description =
                    "Requests to answer and answers to judge, contributions of other departments that nobody took up"
                            + " yet, my pursuits, and what I contributed with whether it counts and why. Of the pursuits on whose"
                            + " team I am; the first 50 of each, with the number of all.")
    Work work(Caller caller) {
        Instant now = clock.instant();
        MemberId me = member(caller);
        List<Source> sources = board.cards(Reader.of(caller)).stream()
                .flatMap(card -> source(card, me, now).stream())
                .toList();
        return Work.of(me, sources, formulas.at(now).weeklyLimit(), now);
    }

    private static MemberId member(Caller caller) {
        try {
            return new MemberId(caller.subject());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "no-member",
                    "The subject of your access token is no member id: " + e.getMessage());
        }
    }

    private List<Source> source(PursuitCard card, MemberId me, Instant now) {
        return card.team().stream()
                .filter(seat -> seat.member().equals(me))
                .flatMap(seat -> pursuits.asOf(card.id(), now).stream().map(view -> new Source(card, seat, view)))
                .toList();
    }
}
