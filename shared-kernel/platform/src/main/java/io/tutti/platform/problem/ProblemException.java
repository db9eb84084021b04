package io.tutti.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A failure that is told to the client as an RFC 9457 problem: an HTTP status, a stable code for programs and a detail
 * for people that says what to do.
 */
public final class ProblemException extends RuntimeException implements ErrorResponse {

    private final ProblemDetail body;
    private final HttpHeaders headers = new HttpHeaders();

    /**
     * @param code kebab-case, stable for ever, for example {@code pursuit-not-found}
     * @param detail one or two sentences for a person
     */
    public ProblemException(HttpStatus status, String code, String detail) {
        super(detail);
        this.body = problem(status, code, detail);
    }

    /** Tells the client when another try makes sense; rounded up to whole seconds. */
    public ProblemException retryAfter(Duration wait) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        return this;
    }

    /** Adds members to the problem, for example the version that a stale request met. */
    public ProblemException with(Map<String, Object> members) {
        members.forEach(body::setProperty);
        return this;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(body.getStatus());
    }

    @Override
    public ProblemDetail getBody() {
        return body;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** A problem body with its code and its type, which is the code as a URN. */
    static ProblemDetail problem(HttpStatusCode status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create("urn:tutti:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
