package io.tutti.command.platform.dispatch;

import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads caller, Idempotency-Key and If-Match of a request. */
final class CommandRequestArgument implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final HandlerMethodArgumentResolver callers;
    private final InstantSource clock;

    CommandRequestArgument(HandlerMethodArgumentResolver callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        if (!(callers.resolveArgument(parameter, container, request, binders) instanceof Caller caller)) {
            throw new IllegalStateException("a command endpoint is reached with a token only");
        }
        return new CommandRequest(
                caller,
                key(request.getHeader(IDEMPOTENCY_KEY)),
                version(request.getHeader(HttpHeaders.IF_MATCH)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)); // what every store and reader keeps
    }

    private static @Nullable IdempotencyKey key(@Nullable String header) {
        try {
            return header == null ? null : IdempotencyKey.of(header);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-idempotency-key", e.getMessage() + ".");
        }
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = ETAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed-if-match",
                    "If-Match takes one ETag as this service gave it, for example \"7\" with its quotes.");
        }
        return Long.valueOf(tag.group(1));
    }
}
