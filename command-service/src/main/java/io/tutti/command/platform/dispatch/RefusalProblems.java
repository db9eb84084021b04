package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells broken rules as problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusalProblems {

    @ExceptionHandler(RuleBroken.class)
    ResponseEntity<ProblemDetail> refused(RuleBroken refused) {
        ProblemException problem = problem(refused);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
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
}
