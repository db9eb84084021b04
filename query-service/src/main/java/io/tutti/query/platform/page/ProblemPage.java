package io.tutti.query.platform.page;

import com.mongodb.MongoException;
import io.tutti.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
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

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);

    private final ViewResolver views;
    private final ViewerLocale locales;
    private final PageModel model;
    private final MessageSource messages;
    private final JsonMapper json;

    ProblemPage(ViewResolver views, ViewerLocale locales, PageModel model, MessageSource messages, JsonMapper json) {
        this.views = views;
        this.locales = locales;
        this.model = model;
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BrowserRequest.wantsPage(request)) {
            proceed(request, response, chain);
            return;
        }
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        try {
            proceed(request, buffered, chain);
        } catch (RuntimeException | ServletException e) {
            LOG.error("A page could not be shown", e);
            buffered.resetBuffer();
            unexpected(buffered);
        }
        if (isProblem(buffered.getContentType())) {
            JsonNode problem = json.readTree(buffered.getContentAsByteArray());
            buffered.resetBuffer();
            show(problem, request, buffered);
        }
        buffered.copyBodyToResponse();
    }

    /** Sessions are read in filters, where nobody else tells what it means that their store is away. */
    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (MongoException e) {
            LOG.warn("Sessions cannot be read: {}", e.getMessage());
            // Else the page would ask the store for the token of its forms.
            request.removeAttribute(CsrfToken.class.getName());
            request.removeAttribute("_csrf");
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            ProblemResponse.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "store-unavailable",
                    "The read models cannot be reached right now; try again.");
        }
    }

    private void unexpected(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Map<String, String> problem = new HashMap<>();
        problem.put("code", "internal-error");
        problem.put("traceId", MDC.get("traceId"));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
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
        all.put("heading", heading(response.getStatus(), locale));
        all.put("code", problem.path("code").asString(""));
        all.put("detail", problem.path("detail").asString(""));
        all.put("traceId", problem.path("traceId").asString(""));
        try {
            View page = views.resolveViewName("layout/problem", locale);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Objects.requireNonNull(page).render(all, request, response);
        } catch (Exception e) {
            throw new ServletException("a problem could not be shown", e);
        }
    }

    private String heading(int status, Locale locale) {
        String key = "problem.title";
        return messages.getMessage(new DefaultMessageSourceResolvable(new String[] {key + "." + status, key}), locale);
    }
}
