package io.tutti.query.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows a browser as a page whatever problem its request for a page ran into: in a controller, in the security filters
 * or in the container. Programs get the problem as it is.
 */
final class ProblemPage extends OncePerRequestFilter {

    private final ViewResolver views;
    private final ViewerLocale locales;
    private final PageModel model;
    private final JsonMapper json;

    ProblemPage(ViewResolver views, ViewerLocale locales, PageModel model, JsonMapper json) {
        this.views = views;
        this.locales = locales;
        this.model = model;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BrowserRequest.wantsPage(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        if (isProblem(buffered.getContentType())) {
            JsonNode problem = json.readTree(buffered.getContentAsByteArray());
            buffered.resetBuffer();
            show(problem, request, buffered);
        }
        buffered.copyBodyToResponse();
    }

    private static boolean isProblem(@Nullable String type) {
        return type != null && MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }

    private void show(JsonNode problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> all = new HashMap<>(model.of(request, BrowserRequest.path(request)));
        all.put("status", response.getStatus());
        all.put("code", problem.path("code").asString(""));
        all.put("detail", problem.path("detail").asString(""));
        all.put("traceId", problem.path("traceId").asString(""));
        try {
            View page = views.resolveViewName("layout/problem", locale);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            java.util.Objects.requireNonNull(page).render(all, request, response);
        } catch (Exception e) {
            throw new ServletException("a problem could not be shown", e);
        }
    }
}
