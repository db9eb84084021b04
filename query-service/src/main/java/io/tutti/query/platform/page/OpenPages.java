package io.tutti.query.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs no login: the page after logging out, and the choice of a language. */
@Page
class OpenPages {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @GetMapping("/signed-out")
    String signedOut() {
        return "layout/signed-out";
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ViewerLocale.LANGUAGES.contains(language)) {
            Cookie cookie = new Cookie(ViewerLocale.LANGUAGE_COOKIE, language);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return "redirect:" + BrowserRequest.localAddress(back).orElse("/");
    }
}
