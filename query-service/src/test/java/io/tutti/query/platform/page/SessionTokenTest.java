package io.tutti.query.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever is logged in acts by the access token of their session. */
class SessionTokenTest {

    private static final JwtDecoder DECODER = token -> {
        if (token.equals("strange")) {
            throw new BadJwtException("not ours");
        }
        return Jwt.withTokenValue(token).header("alg", "none").subject("m-1001").build();
    };

    private final OAuth2AuthenticationToken person = new OAuth2AuthenticationToken(
            new DefaultOAuth2User(List.of(), Map.of("sub", "m-1001"), "sub"), List.of(), "tutti");
    private final HttpSessionOAuth2AuthorizedClientRepository clients =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AtomicInteger renewals = new AtomicInteger();
    private HttpServer provider;
    private volatile int status = 200;

    @BeforeEach
    void a_provider_that_renews() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            renewals.incrementAndGet();
            byte[] body = (status == 200
                            ? "{\"access_token\":\"renewed\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                            : "{\"error\":\"invalid_grant\"}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_token_that_holds_is_used_as_it_is() throws Exception {
        holds("first", Duration.ofMinutes(30));

        assertThat(acting()).isEqualTo("first");
        assertThat(renewals).hasValue(0);
    }

    @Test
    void a_token_about_to_expire_is_renewed_and_kept() throws Exception {
        holds("first", Duration.ofSeconds(20));

        assertThat(acting()).isEqualTo("renewed");
        assertThat(acting()).isEqualTo("renewed");
        assertThat(renewals).hasValue(1);
    }

    @Test
    void while_it_cannot_be_renewed_the_old_one_is_good_until_it_expires() throws Exception {
        status = 400;
        holds("first", Duration.ofSeconds(20));
        assertThat(acting()).isEqualTo("first");

        holds("first", Duration.ofSeconds(-1));
        assertThat(acting()).isNull();
    }

    @Test
    void a_session_without_a_token_is_nobody() throws Exception {
        assertThat(acting()).isNull();
    }

    @Test
    void a_token_that_is_not_ours_is_told_instead_of_leading_to_the_login_for_ever() throws Exception {
        holds("strange", Duration.ofMinutes(30));

        assertThat(acting()).isNull();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("token-not-taken");
    }

    private void holds(String token, Duration left) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("tutti")
                .clientId("pages")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/tutti")
                .authorizationUri("https://login.example.com/authorize")
                .tokenUri("http://127.0.0.1:" + provider.getAddress().getPort() + "/token")
                .build();
        Instant expires = Instant.now().plus(left);
        Instant issued = expires.minus(Duration.ofHours(1));
        clients.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        registration,
                        "m-1001",
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, issued, expires),
                        new OAuth2RefreshToken("refresh", issued)),
                person,
                request,
                response);
    }

    /** The token that a request of the session acts by; null for nobody. */
    private String acting() throws Exception {
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        String[] acting = new String[1];
        new SessionToken(clients, DECODER).doFilter(request, response, (inner, answer) -> {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            acting[0] = Optional.ofNullable(who)
                    .map(JwtAuthenticationToken.class::cast)
                    .map(known -> known.getToken().getTokenValue())
                    .orElse(null);
        });
        request.removeAttribute(SessionToken.class.getName() + ".FILTERED");
        return acting[0];
    }
}
