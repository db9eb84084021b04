package io.tutti.standalone.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in, while the story is told, only those who act in it: what others did meanwhile would be recorded under the time
 * of the story. Health can be asked all the time.
 */
final class StoryDoor extends OncePerRequestFilter implements PriorityOrdered {

    private final Set<String> admitted = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /** Lets a bearer of the token in. */
    void admit(String token) {
        admitted.add("Bearer " + token);
    }

    /** Lets everybody in from now on. */
    void open() {
        open = true;
        admitted.clear();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (open
                || (token != null && admitted.contains(token))
                || request.getRequestURI().startsWith("/actuator/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .print("{\"type\":\"urn:tutti:problem:demo-story-being-told\",\"title\":\"Service Unavailable\","
                        + "\"status\":503,\"detail\":\"The demo story is being told; try again in some seconds.\","
                        + "\"code\":\"demo-story-being-told\"}");
    }

    /** Just inside of what shows problems to browsers as pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 65;
    }
}
