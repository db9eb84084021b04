package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells broken rules, and a database that is away, as problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusalProblems {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalProblems.class);

    @ExceptionHandler(RuleBroken.class)
    ResponseEntity<ProblemDetail> refused(RuleBroken refused) {
        return answer(problem(refused));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> storeAway(Exception failure) {
        LOG.warn("The database is away: {}", failure.toString());
        return answer(StoreOutage.problem());
    }

    /** The problem that a broken rule is to the client: its code and explanation, and the status of its refusal. */
    public static ProblemException problem(RuleBroken refused) {
        Rule rule = refused.rule();
        HttpStatus status = switch (rule.refusal()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
        return new ProblemException(status, rule.code(), rule.explanation());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
