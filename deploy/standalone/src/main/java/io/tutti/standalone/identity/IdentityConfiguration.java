package io.tutti.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * An OAuth 2 and OpenID Connect provider for one machine. Wants the properties {@code tutti.standalone.address}, the
 * issuer, and {@code tutti.standalone.identity-folder} for its secrets.
 */
@Configuration(proxyBeanMethods = false)
@Import({IdentitySecurity.class, DevTokenEndpoint.class})
public class IdentityConfiguration {

    /** Client of the web pages: authorization code with PKCE, no secret. */
    public static final String PAGES_CLIENT = "tutti-pages";

    /**
     * Client of another system: client credentials, and the scope to log for members where it asks for that; its secret
     * is in the identity folder.
     */
    public static final String INTEGRATOR_CLIENT = "integrator";

    private static final String LOGGING_SCOPE = "contributions:log";
    private static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofHours(1);

    @Bean
    RSAKey signingKey(@Value("${tutti.standalone.identity-folder}") Path folder) throws IOException {
        return new IdentityStore(folder).signingKey();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Verifies by the key at hand: asking the provider over HTTP would be asking ourselves, before we answer. */
    @Bean
    JwtDecoder accessTokenDecoder(RSAKey key, @Value("${tutti.standalone.address}") String issuer)
            throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        JwtClaimValidator<List<String>> audience = new JwtClaimValidator<>(
                JwtClaimNames.AUD, found -> found != null && found.contains(DemoTokens.AUDIENCE));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer), audience));
        return decoder;
    }

    @Bean
    DemoTokens demoTokens(JWKSource<SecurityContext> keys, @Value("${tutti.standalone.address}") String issuer) {
        return new DemoTokens(new NimbusJwtEncoder(keys), issuer);
    }

    @Bean
    TokenContent tokenContent() {
        return new TokenContent();
    }

    @Bean
    AuthorizationServerSettings authorizationServer(@Value("${tutti.standalone.address}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients(
            @Value("${tutti.standalone.address}") String address,
            @Value("${tutti.standalone.identity-folder}") Path folder)
            throws IOException {
        TokenSettings tokens = TokenSettings.builder()
                .accessTokenTimeToLive(ACCESS_TOKEN_LIFETIME)
                .build();
        RegisteredClient pages = RegisteredClient.withId(PAGES_CLIENT)
                .clientId(PAGES_CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/login/oauth2/code/tutti")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens)
                .build();
        RegisteredClient integrator = RegisteredClient.withId(INTEGRATOR_CLIENT)
                .clientId(INTEGRATOR_CLIENT)
                .clientSecret("{noop}" + new IdentityStore(folder).integratorSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(LOGGING_SCOPE)
                .tokenSettings(tokens)
                .build();
        return new InMemoryRegisteredClientRepository(pages, integrator);
    }

    /** People log in by their short name and are known by their member id from then on, as in every token. */
    @Bean
    UserDetailsService demoPeople() {
        return login -> DemoPerson.byLogin(login)
                .map(person -> User.withUsername(person.memberId())
                        .password("{noop}" + DemoPerson.PASSWORD)
                        .authorities("ROLE_" + person.role())
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
