package io.tutti.platform.security;

import io.tutti.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** One caller's runaway script must not take all of a process: so many requests of theirs at once, more get 429. */
final class RequestsPerCaller implements HandlerInterceptor {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();
    private final int max;

    RequestsPerCaller(int max) {
        this.max = max;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal caller = request.getUserPrincipal();
        if (caller != null && running.merge(caller.getName(), 1, Integer::sum) > max) {
            leave(caller);
            throw new ProblemException(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-requests",
                            "You have more than " + max + " requests running. Wait for answers before you send more.")
                    .retryAfter(RETRY);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            leave(caller);
        }
    }

    private void leave(Principal caller) {
        running.computeIfPresent(caller.getName(), (name, count) -> count == 1 ? null : count - 1);
    }
}
