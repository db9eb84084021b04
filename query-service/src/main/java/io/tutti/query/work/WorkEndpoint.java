package io.tutti.query.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.Reader;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
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
                    "Requests to answer, for you or for your department, and answers to judge, contributions of other"
                            + " departments that nobody took up yet, your pursuits, and what you contributed with whether it"
                            + " counts and why, also by pursuit and week. Your department is the one that a pursuit's team has"
                            + " you in; where you are not on the team, that of your access token. The first 50 of each, with"
                            + " the number of all.")
    Work work(Caller caller) {
        Instant now = clock.instant();
        Person me = new Person(member(caller), department(caller));
        return new Desk(
                        me,
                        id -> pursuits.asOf(id, Instant.MAX),
                        formulas.at(now).weeklyLimit(),
                        now)
                .of(board.cards(Reader.of(caller)));
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

    private static @Nullable Department department(Caller caller) {
        String code = caller.department();
        try {
            return code == null ? null : new Department(code);
        } catch (IllegalArgumentException e) {
            return null; // teams say which department one is in; the token only adds to that
        }
    }
}
