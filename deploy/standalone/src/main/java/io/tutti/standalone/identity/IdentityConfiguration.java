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
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
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
@Import({IdentitySecurity.class, DevTokenEndpoint.class, LoginPage.class})
public class IdentityConfiguration {

    /** Client of the web pages: authorization code with PKCE; its secret is in the identity folder. */
    public static final String PAGES_CLIENT = "tutti-pages";

    /** What the pages call this provider. */
    private static final String PAGES_REGISTRATION = "tutti";

    /**
     * Client of another system: client credentials, and the scope to log for members where it asks for that; its secret
     * is in the identity folder.
     */
    public static final String INTEGRATOR_CLIENT = "integrator";

    private static final String LOGGING_SCOPE = "contributions:log";
    private static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofHours(1);
    private static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofHours(12);

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
                .refreshTokenTimeToLive(REFRESH_TOKEN_LIFETIME)
                .build();
        IdentityStore store = new IdentityStore(folder);
        RegisteredClient pages = RegisteredClient.withId(PAGES_CLIENT)
                .clientId(PAGES_CLIENT)
                .clientSecret("{noop}" + store.pagesSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> callbacks(address, uris))
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
                .clientSecret("{noop}" + store.integratorSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(LOGGING_SCOPE)
                .tokenSettings(tokens)
                .build();
        return new InMemoryRegisteredClientRepository(pages, integrator);
    }

    /** People also call this machine by its number. */
    private static void callbacks(String address, Set<String> uris) {
        for (String host : List.of("localhost", "127.0.0.1")) {
            uris.add(address.replace("localhost", host) + "/login/oauth2/code/" + PAGES_REGISTRATION);
        }
    }

    /** The pages' side of the login, with every address spelled out: they cannot be asked for before they answer. */
    @Bean
    ClientRegistrationRepository pagesRegistration(
            @Value("${tutti.standalone.address}") String address,
            @Value("${tutti.standalone.identity-folder}") Path folder)
            throws IOException {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(PAGES_REGISTRATION)
                .clientId(PAGES_CLIENT)
                .clientSecret(new IdentityStore(folder).pagesSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(address)
                .authorizationUri(address + "/oauth2/authorize")
                .tokenUri(address + "/oauth2/token")
                .jwkSetUri(address + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build());
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
