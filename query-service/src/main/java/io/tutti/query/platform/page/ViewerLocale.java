package io.tutti.query.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * The viewer's language and region by what they chose, else by what their browser prefers, and their time zone, which
 * the browser tells in a cookie from the second request on.
 */
final class ViewerLocale implements LocaleContextResolver {

    /** The languages that there are messages in; the first is for everybody else. */
    static final List<String> LANGUAGES = List.of("en", "de");

    static final String LANGUAGE_COOKIE = "language";
    static final String ZONE_COOKIE = "zone";

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        ZoneId zone = zone(request);
        return new SimpleTimeZoneAwareLocaleContext(
                resolveLocale(request), zone == null ? null : TimeZone.getTimeZone(zone));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> preferred =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        String language = cookie(request, LANGUAGE_COOKIE)
                .filter(LANGUAGES::contains)
                .or(() -> preferred.stream()
                        .map(Locale::getLanguage)
                        .filter(LANGUAGES::contains)
                        .findFirst())
                .orElse(LANGUAGES.getFirst());
        // The browser knows the region, which decides how numbers and days are written.
        return preferred.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(Locale.of(language));
    }

    /** The viewer's time zone; null while the browser has not told it. */
    static @Nullable ZoneId zone(HttpServletRequest request) {
        try {
            return cookie(request, ZONE_COOKIE).map(ZoneId::of).orElse(null);
        } catch (DateTimeException unknownHere) {
            return null;
        }
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(ViewerLocale::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("people choose their language on a page");
    }
}
