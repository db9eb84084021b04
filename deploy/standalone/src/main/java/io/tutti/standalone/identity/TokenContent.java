package io.tutti.standalone.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts what Tutti reads of a caller in the tokens that the authorization server gives. */
final class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(DemoTokens.AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim("roles", List.of("integrator"));
        } else {
            DemoPerson.byMemberId(Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName())
                    .ifPresent(person -> context.getClaims().claims(all -> all.putAll(person.claims())));
        }
    }
}
