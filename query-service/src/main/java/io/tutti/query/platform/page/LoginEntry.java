package io.tutti.query.platform.page;

import io.tutti.platform.problem.ProblemResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * The way to the login and back. Where to go back to is kept in a cookie, not in a session, so that whoever is not
 * logged in leaves nothing behind in the store.
 */
final class LoginEntry
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    /** Begins a login. */
    static final String LOGIN = "/oauth2/authorization/tutti";

    private static final String COOKIE = "back";
    private static final int TEN_MINUTES = 600;
    private static final int MAX_LENGTH = 2000;

    /** Nobody is logged in, or their session has expired. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (BrowserRequest.isHtmx(request)) {
            // The browser goes to the page that it shows, and from there to the login and back.
            response.setHeader("HX-Redirect", BrowserRequest.shown(request).orElse("/"));
            unauthenticated(response);
        } else if (BrowserRequest.wantsPage(request)) {
            boolean page = request.getMethod().equals("GET");
            remember(
                    request,
                    response,
                    page ? Optional.of(BrowserRequest.address(request)) : BrowserRequest.referer(request));
            response.sendRedirect(LOGIN);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            unauthenticated(response);
        }
    }

    private static void unauthenticated(HttpServletResponse response) throws IOException {
        ProblemResponse.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "Log in, or send a valid access token as \"Authorization: Bearer ...\".");
    }

    /** A form without the token against forgery, which is what the form of an expired session looks like, too. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean loggedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (refused instanceof CsrfException && !loggedIn) {
            commence(request, response, new InsufficientAuthenticationException("no session"));
        } else if (refused instanceof CsrfException) {
            ProblemResponse.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "form-out-of-date",
                    "This form was made before you logged in again. Go back, load the page anew, and send it once more.");
        } else {
            ProblemResponse.write(response, HttpStatus.FORBIDDEN, "forbidden", "This address is not open to you.");
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        String back = ViewerLocale.cookie(request, COOKIE)
                .flatMap(BrowserRequest::localAddress)
                .orElse("/");
        response.addCookie(cookie(request, "", 0));
        response.sendRedirect(back);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemResponse.write(
                response, HttpStatus.UNAUTHORIZED, "login-failed", "The login did not come to its end. Try again.");
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Optional<String> address) {
        address.filter(text -> text.length() <= MAX_LENGTH)
                .ifPresent(text -> response.addCookie(
                        cookie(request, URLEncoder.encode(text, StandardCharsets.UTF_8), TEN_MINUTES)));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
