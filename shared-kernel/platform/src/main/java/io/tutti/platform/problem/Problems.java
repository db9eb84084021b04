package io.tutti.platform.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a request runs into to a problem with a stable code. What nobody expected shows a trace id only. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** One field that broke its constraints, or could not be read. */
    record Violation(String field, String message) {}

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> told(ProblemException problem) {
        return answer(problem.getBody(), problem.getHeaders());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> unreadableParameter(MethodArgumentTypeMismatchException e, WebRequest request) {
        Throwable root = Objects.requireNonNullElse(e.getMostSpecificCause(), e);
        String why = root instanceof IllegalArgumentException && root.getMessage() != null ? root.getMessage() : "";
        return respond(
                e,
                HttpStatus.BAD_REQUEST,
                "malformed-parameter",
                "\"" + e.getName() + "\" is not readable: " + why,
                request);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> unreadableForm(MultipartException e, WebRequest request) {
        return respond(
                e,
                HttpStatus.BAD_REQUEST,
                "malformed-body",
                "The form cannot be read. Send multipart/form-data with a boundary, or the file alone as the body.",
                request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // Spring Security answers these, in its filter.
        }
        LOG.error("A request failed unexpectedly", e);
        ProblemDetail body = ProblemException.problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it is in our log.");
        body.setProperty("traceId", MDC.get("traceId"));
        return answer(body, new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException told) {
                return answer(told.getBody(), told.getHeaders());
            }
        }
        ProblemDetail body = ProblemException.problem(
                HttpStatus.BAD_REQUEST, "malformed-body", UnreadableBody.explain(e.getCause()));
        UnreadableBody.violation(e.getCause()).ifPresent(wrong -> body.setProperty("errors", List.of(wrong)));
        return answer(body, new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e.getBindingResult().getAllErrors().stream()
                .map(error -> new Violation(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), message(error))));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Violation(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "parameter"),
                                message(error)))));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(
                e,
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The file is larger than this service takes; send less at once.",
                request);
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    private static ResponseEntity<Object> invalid(Stream<Violation> violations) {
        List<Violation> sorted = violations
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        Violation first = sorted.getFirst();
        ProblemDetail body = ProblemException.problem(
                HttpStatus.BAD_REQUEST, "invalid-request", "\"" + first.field() + "\" " + first.message() + ".");
        body.setProperty("errors", sorted);
        return answer(body, new HttpHeaders());
    }

    private ResponseEntity<Object> respond(
            Exception e, HttpStatus status, String code, String detail, WebRequest request) {
        LOG.debug("{} {}: {}", status.value(), code, request.getDescription(false), e);
        return answer(ProblemException.problem(status, code, detail), new HttpHeaders());
    }

    /** Everything that Spring itself raises ends here: give it a code where it has none. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        if (problem.getProperties() == null || !problem.getProperties().containsKey("code")) {
            problem = ProblemException.problem(status, ProblemResponse.codeOf(status.value()), problem.getDetail());
        }
        return answer(problem, headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, all, body.getStatus());
    }
}
