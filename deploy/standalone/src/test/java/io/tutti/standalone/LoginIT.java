package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.query.QueryService;
import io.tutti.standalone.startup.Options;
import io.tutti.standalone.startup.WebPort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People log in on pages, whichever process answers them. */
class LoginIT {

    @TempDir
    static Path temp;

    private static Standalone tutti;

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
    void whoever_opens_a_page_logs_in_and_is_led_to_it() throws Exception {
        Browser browser = new Browser(tutti.baseUrl());

        HttpResponse<String> login = browser.open("/?largeDeal=true");
        assertThat(login.uri().getPath()).isEqualTo("/login");
        assertThat(login.body()).contains("Ana Keller", "Opens pursuits, and leads their own");
        HttpResponse<String> refused = browser.send("/login", Map.of("username", "ana", "password", "wrong"));
        assertThat(refused.body()).contains("There is nobody with this name and password.");
        HttpResponse<String> portfolio = browser.send("/login", Map.of("username", "ana", "password", "tutti"));

        assertThat(portfolio.uri()).isEqualTo(URI.create(tutti.baseUrl() + "/?largeDeal=true"));
        assertThat(portfolio.body()).contains("Ana Keller", "World class");
    }

    @Test
    void the_login_speaks_both_languages_and_obeys_the_policy_of_all_pages() throws Exception {
        Browser browser = new Browser(tutti.baseUrl());

        HttpResponse<String> german = browser.open("/login", "Accept-Language", "de");

        assertThat(german.body())
                .contains("Eröffnet Vorhaben und leitet die eigenen")
                .doesNotContain("??", "style=");
        assertThat(browser.open("/login").body()).doesNotContain("??");
        assertThat(german.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_session_reads_the_api_and_changes_nothing_there() throws Exception {
        Browser browser = new Browser(tutti.baseUrl());
        browser.logIn("ana");

        assertThat(browser.open("/api/v1/pursuits").statusCode()).isEqualTo(200);
        assertThat(browser.sendFromElsewhere("/api/v1/pursuits", Map.of(), "").statusCode())
                .isEqualTo(401);
        assertThat(browser.sendFromElsewhere("/logout", Map.of(), "").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/api/v1/pursuits").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_logs_out_is_out_of_the_pages_and_of_the_provider() throws Exception {
        Browser browser = new Browser(tutti.baseUrl());
        browser.logIn("ana");

        assertThat(browser.send("/logout", Map.of()).uri().getPath()).isEqualTo("/signed-out");

        assertThat(browser.open("/api/v1/pursuits").statusCode()).isEqualTo(401);
        assertThat(browser.open("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_query_service_of_its_own_logs_in_at_a_provider_and_its_sessions_are_known_to_the_others() throws Exception {
        int port = WebPort.free(0);
        String other = "http://127.0.0.1:" + port;
        try (ConfigurableApplicationContext apart = queryService(port)) {
            assertThat(apart.isRunning()).isTrue();
            Browser browser = new Browser(other);

            HttpResponse<String> portfolio = browser.logIn("chris");

            assertThat(portfolio.uri().getPort()).isEqualTo(port);
            assertThat(portfolio.body()).contains("Chris Lindqvist");
            HttpRequest elsewhere = HttpRequest.newBuilder(URI.create(tutti.baseUrl() + "/me"))
                    .header("Accept", "text/html")
                    .header("Cookie", "TUTTI=" + browser.cookie("TUTTI"))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(http.send(elsewhere, BodyHandlers.ofString()).body()).contains("Chris Lindqvist");
            }
        }
    }

    /** By the settings that the guide names. Only this machine's number may be used with any port at the provider. */
    private static ConfigurableApplicationContext queryService(int port) throws Exception {
        String client = "spring.security.oauth2.client.registration.tutti.";
        return new SpringApplicationBuilder(QueryService.class)
                .run(Stream.of(
                                "spring.config.name=platform,query-service",
                                "server.address=127.0.0.1",
                                "server.port=" + port,
                                "spring.mongodb.uri=" + tutti.servers().mongo().uri(),
                                // Not the query service's; only the class path of this test has what takes it.
                                "spring.datasource.url="
                                        + tutti.servers().postgres().jdbcUrl(),
                                "spring.datasource.username="
                                        + tutti.servers().postgres().username(),
                                "spring.flyway.enabled=false",
                                "tutti.kafka.bootstrap-servers="
                                        + tutti.servers().kafka().bootstrapServers(),
                                "tutti.command-service.url=" + tutti.baseUrl(),
                                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tutti.baseUrl(),
                                "spring.security.oauth2.resourceserver.jwt.audiences=tutti",
                                "spring.security.oauth2.client.provider.tutti.issuer-uri=" + tutti.baseUrl(),
                                client + "client-id=tutti-pages",
                                client + "client-secret="
                                        + Files.readString(temp.resolve("data/identity/pages-client-secret")),
                                client + "scope=openid,profile",
                                "logging.console.enabled=false",
                                "logging.file.name=" + temp.resolve("apart.log"))
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }
}
