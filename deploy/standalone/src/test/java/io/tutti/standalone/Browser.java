package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and sends forms as a browser does: with cookies, and going where redirects lead. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String baseUrl;
    private URI at;
    private String page = "";

    Browser(String baseUrl) {
        this.baseUrl = baseUrl;
        this.at = URI.create(baseUrl);
    }

    /** Opens an address of the Tutti that it was made for. */
    HttpResponse<String> open(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(URI.create(baseUrl).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return shown(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** Sends a form of the page that is shown. */
    HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).as(page).isTrue();
        return sendFromElsewhere(path, fields, "_csrf=" + csrf.group(1));
    }

    /** Sends a form that is on no page of ours. */
    HttpResponse<String> sendFromElsewhere(String path, Map<String, String> fields, String more)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&" + more));
        return shown(http.send(
                request(at.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Opens the portfolio and logs in on the way. */
    HttpResponse<String> logIn(String person) throws IOException, InterruptedException {
        open("/");
        Matcher action = Pattern.compile("action=\"(/login)\"").matcher(page);
        assertThat(action.find()).as(page).isTrue();
        return send("/login", Map.of("username", person, "password", "tutti"));
    }

    /** The value of a cookie of the Tutti that it was made for; the provider where one logs in has its own. */
    String cookie(String name) {
        return cookies.getCookieStore().get(URI.create(baseUrl)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> shown(HttpResponse<String> response) {
        at = response.uri();
        page = response.body();
        return response;
    }
}
