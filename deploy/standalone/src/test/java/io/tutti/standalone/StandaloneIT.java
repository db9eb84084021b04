package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tutti.standalone.startup.Options;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StandaloneIT {

    @TempDir
    static Path temp;

    private static Standalone tutti;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        tutti = Standalone.start(new Options(temp.resolve("data"), 0), _ -> {});
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void the_commands_of_the_welcome_work_as_they_are_printed() throws Exception {
        Welcome welcome = new Welcome(tutti.baseUrl(), tutti.logFile(), "1 s", false);

        assertThat(bash(welcome.openPursuit()))
                .contains("HTTP/1.1 201", Welcome.pursuit().toString());
        assertThat(bash(welcome.logContribution())).contains("HTTP/1.1 201");
        assertThat(bash(welcome.collaboration())).contains("On time, proven", "\"version\":2");
    }

    @Test
    void pasting_the_first_command_twice_gives_the_same_pursuit() throws Exception {
        Welcome welcome = new Welcome(tutti.baseUrl(), tutti.logFile(), "1 s", false);
        bash(welcome.openPursuit());

        assertThat(bash(welcome.openPursuit()))
                .contains("HTTP/1.1 201", Welcome.pursuit().toString());
    }

    @Test
    void tokens_for_demo_people_are_for_this_machine_and_for_known_names() throws Exception {
        assertThat(get("/dev/token/ben").statusCode()).isEqualTo(200);
        assertThat(get("/dev/token/nobody").body()).contains("person-not-found", "ana, ben, chris");
        assertThat(get("/dev/token/ben", "X-Forwarded-For", "127.0.0.1").body()).contains("local-callers-only");
    }

    @Test
    void a_token_says_who_where_and_with_which_role() throws Exception {
        JWTClaimsSet claims = claims(get("/dev/token/elif").body());

        assertThat(claims.getSubject()).isEqualTo("m-1005");
        assertThat(claims.getIssuer()).isEqualTo(tutti.baseUrl());
        assertThat(claims.getClaim("department")).isEqualTo("legal");
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("contributor"));
        assertThat(claims.getClaim("name")).isEqualTo("Elif Demir");
    }

    @Test
    void another_system_gets_a_token_by_its_client_secret_and_with_the_scope_that_it_asks_for() throws Exception {
        String token = integratorToken(Map.of("grant_type", "client_credentials"));
        String scoped = integratorToken(Map.of("grant_type", "client_credentials", "scope", "contributions:log"));

        assertThat(claims(token).getClaim("roles")).isEqualTo(List.of("integrator"));
        assertThat(claims(token).getClaim("scope")).isNull();
        assertThat(claims(scoped).getStringListClaim("scope")).containsExactly("contributions:log");
        assertThat(list(token)).isEqualTo(200);
    }

    private String integratorToken(Map<String, String> form) throws IOException, InterruptedException {
        return (String)
                json(post("/oauth2/token", form, "Authorization", basic("integrator", "integrator-client-secret")))
                        .get("access_token");
    }

    @Test
    void a_person_logs_in_by_code_flow_with_pkce_and_only_the_access_token_opens_the_api() throws Exception {
        String verifier = "v".repeat(64);
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String redirect = tutti.baseUrl() + "/login/oauth2/code/tutti";
        String authorize = "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "tutti-pages",
                        "scope", "openid profile",
                        "state", "s",
                        "redirect_uri", redirect,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));

        assertThat(get(authorize, "Accept", "text/html")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
        String csrf = found(
                "name=\"_csrf\"[^>]*value=\"([^\"]+)\"",
                get("/login", "Accept", "text/html").body());
        post("/login", Map.of("username", "chris", "password", "tutti", "_csrf", csrf), "Accept", "text/html");
        String code = found(
                "code=([^&]+)",
                get(authorize, "Accept", "text/html")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        Map<String, Object> tokens = json(post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier),
                "Authorization",
                basic("tutti-pages", "pages-client-secret")));

        JWTClaimsSet who = claims((String) tokens.get("id_token"));
        assertThat(who.getSubject()).isEqualTo("m-1003");
        assertThat(who.getClaim("department")).isEqualTo("delivery");
        assertThat(list((String) tokens.get("access_token"))).isEqualTo(200);
        assertThat(list((String) tokens.get("id_token"))).isEqualTo(401);
    }

    @Test
    void both_sides_are_ready_and_named() throws Exception {
        assertThat(get("/actuator/health/readiness").body())
                .contains("\"eventStore\"", "\"publisher\"", "\"readModels\"", "\"eventTopic\"", "\"projections\"");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void what_nobody_opened_is_closed() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(401);
        assertThat(get("/dev/tokens").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(list("not.a.token")).isEqualTo(401);
    }

    private String basic(String client, String secretFile) throws IOException {
        String secret = Files.readString(temp.resolve("data/identity").resolve(secretFile));
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private int list(String token) throws IOException, InterruptedException {
        return get("/api/v1/pursuits", "Authorization", "Bearer " + token).statusCode();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(tutti.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(tutti.baseUrl() + path))
                        .headers(headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readValue(response.body(), Map.class);
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String bash(String command) throws IOException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
