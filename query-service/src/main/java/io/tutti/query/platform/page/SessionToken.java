package io.tutti.query.platform.page;

import io.tutti.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is logged in acts by the access token of their session, verified as if they had sent it themselves. So pages
 * and API know one form of identity, and what a token says holds as long as the token, not as long as the session. It
 * is renewed shortly before it expires.
 */
final class SessionToken extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionToken.class);

    private final OAuth2AuthorizedClientRepository clients;
    private final JwtDecoder decoder;
    private final JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    private final RefreshTokenOAuth2AuthorizedClientProvider refresh = new RefreshTokenOAuth2AuthorizedClientProvider();

    SessionToken(OAuth2AuthorizedClientRepository clients, JwtDecoder decoder) {
        this.clients = clients;
        this.decoder = decoder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person) {
            OAuth2AccessToken token = token(person, request, response);
            try {
                SecurityContextHolder.setContext(
                        token == null
                                ? SecurityContextHolder.createEmptyContext()
                                : new SecurityContextImpl(converter.convert(decoder.decode(token.getTokenValue()))));
            } catch (BadJwtException e) {
                LOG.warn("The identity provider gave an access token that is not taken: {}", e.getMessage());
                ProblemResponse.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        "token-not-taken",
                        "You are logged in, but your identity provider's access token is not one for Tutti.");
                return;
            }
        }
        PageModel.remember(request, SecurityContextHolder.getContext().getAuthentication());
        chain.doFilter(request, response);
    }

    /** Files are for everybody, so nobody's session is looked up for them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BrowserRequest.isFile(request.getRequestURI());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** A token that is still valid; null when the person has to log in again. */
    private @Nullable OAuth2AccessToken token(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(person.getAuthorizedClientRegistrationId(), person, request);
        if (client == null) {
            return null;
        }
        try {
            OAuth2AuthorizedClient renewed = refresh.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                    .principal(person)
                    .build());
            if (renewed != null) {
                clients.saveAuthorizedClient(renewed, person, request, response);
                return renewed.getAccessToken();
            }
        } catch (OAuth2AuthorizationException e) {
            // Another request of the same person may have been faster; the old token is good until it expires.
            LOG.info("An access token could not be renewed: {}", e.getError().getErrorCode());
        }
        Instant expires = client.getAccessToken().getExpiresAt();
        return expires == null || expires.isAfter(Instant.now()) ? client.getAccessToken() : null;
    }
}
