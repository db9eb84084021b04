package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells broken rules and an absent event store as problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalProblems {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalProblems.class);
    private static final Duration STORE_RETRY = Duration.ofSeconds(2);

    @ExceptionHandler(RuleBroken.class)
    ResponseEntity<ProblemDetail> refused(RuleBroken refused) {
        Rule rule = refused.rule();
        HttpStatus status = switch (rule.refusal()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
        return answer(new ProblemException(status, rule.code(), rule.explanation()));
    }

    /** Whatever failed because PostgreSQL cannot be reached; everything else goes on to the general handler. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> storeAway(Exception e) throws Exception {
        if (e instanceof ErrorResponse || !isConnectionFailure(e)) {
            throw e;
        }
        LOG.warn("The event store is away: {}", e.toString());
        return answer(new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "The event store cannot be reached. Repeat with the same Idempotency-Key: it is stored once at most.")
                .retryAfter(STORE_RETRY));
    }

    private static boolean isConnectionFailure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnectionState(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states 08 (connection), 57P (server shutting down or starting), 53 (no resources), and the pool's time-out. */
    private static boolean isConnectionState(SQLException e) {
        String state = e.getSQLState();
        return e instanceof java.sql.SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
