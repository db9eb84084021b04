package io.tutti.query.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request says about who made it: a browser that wants a page, one that wants a part of it, or a program. */
final class BrowserRequest {

    private static final List<String> NO_PAGES =
            List.of("/api/", "/actuator/", "/v3/", "/dev/", "/oauth2/token", "/oauth2/jwks");

    private BrowserRequest() {}

    /** Whether the client can show a page, and the address is not one of programs. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return (isHtmx(request) || (accept != null && accept.contains("text/html"))) && isPage(path(request));
    }

    /** Whether htmx made it, for a part of a page. */
    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether a path is that of a style sheet, script or picture. */
    static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    static boolean isPage(String path) {
        return !isFile(path) && NO_PAGES.stream().noneMatch(path::startsWith);
    }

    /** The path that was asked for, also while an error of it is shown. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** Path and query. */
    static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page that the browser shows while it makes a request of htmx. */
    static Optional<String> shown(HttpServletRequest request) {
        return within(request, request.getHeader("HX-Current-URL"));
    }

    /** The page that a form or link was on. */
    static Optional<String> referer(HttpServletRequest request) {
        return within(request, request.getHeader(HttpHeaders.REFERER));
    }

    private static Optional<String> within(HttpServletRequest request, @Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            return request.getServerName().equals(uri.getHost())
                    ? localAddress(
                            uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery())
                    : Optional.empty();
        } catch (URISyntaxException forged) {
            return Optional.empty();
        }
    }

    /** An address of ours to send a browser to; empty for one that leads elsewhere. */
    static Optional<String> localAddress(String address) {
        boolean local = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c < 127 && "\\{}".indexOf(c) < 0);
        return local ? Optional.of(address) : Optional.empty();
    }
}
